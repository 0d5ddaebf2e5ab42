/** The training and supervision of the staff who deliver treatment. It knows staff and sessions, never a patient. */
package org.holdfast.training;
