/**
 * Who may do what, and whose record it is. Each thing that can be done in the service says which roles may do it; where it
 * touches a patient's record, that record is looked at too, so that a clinician opens those of their own teams, others only
 * with a reason, and a restricted one only if they are named. Each of these leaves a line in the audit trail, whether
 * something was read or changed. A part of the service that forgot to ask would not be let through: the check is made where
 * the use case begins, not on the page.
 */
package org.holdfast.platform.access;
