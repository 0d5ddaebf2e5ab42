/**
 * How other systems talk to the service: an electronic record that sends its contacts, a dashboard that reads a report. They
 * sign in as somebody, and may do what that person may do. Whatever they send wrongly is answered in words and with the name
 * of the field; a record that was sent twice is made once; and a change says which version it has seen, so that nobody's
 * work is overwritten unseen.
 */
package org.holdfast.platform.rest;
