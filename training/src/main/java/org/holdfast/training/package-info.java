/**
 * The training and supervision of the staff who deliver treatment: who is registered as what, what supervision was agreed
 * for whom, and whether it took place. It knows the staff and never a patient: how well somebody is supervised can be
 * looked at without opening anybody's record.
 */
package org.holdfast.training;
