/**
 * What somebody has typed but not sent. A form with {@code <hf:draft/>} keeps its fields on the server every few seconds,
 * for this person, this form and this record; opened again, on any machine, the words are back. Sending the form
 * discards them. If the session has run out, the page says so, keeps the words, and has them again after signing in.
 */
package org.holdfast.platform.drafts;
