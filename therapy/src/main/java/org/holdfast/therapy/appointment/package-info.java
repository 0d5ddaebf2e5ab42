/**
 * Appointments: which session is planned with whom, when and where, and what became of it. When somebody does not come,
 * the service goes after them: their clinician gets a task the same or the next working day, because a missed
 * appointment is often the first sign of trouble.
 */
package org.holdfast.therapy.appointment;
