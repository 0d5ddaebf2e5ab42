/**
 * The words that people read. They stand in a module's {@code Messages.properties} and nowhere else. What the service calls
 * its field is each service's own choice: a message says <code>{field}</code> where it names it.
 */
package org.holdfast.platform.words;
