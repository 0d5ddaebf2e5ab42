/**
 * Every word that a person reads, in one place for each module, so that a clinic can read through them and change them. They
 * are the words of the clinic, plain and kind, and written as if a patient might read them, since one may. Dates are spoken
 * as people say them.
 */
package org.holdfast.platform.words;
