/**
 * Every word that a person reads, in one place for each module, so that a clinic can read through them and change them. They
 * are the words of the clinic, plain and kind, and written as if a patient might read them, since one may. Dates are spoken
 * as people say them. What the service calls its field is each service's own choice: a message says <code>{field}</code>
 * where it names it.
 */
package org.holdfast.platform.words;
