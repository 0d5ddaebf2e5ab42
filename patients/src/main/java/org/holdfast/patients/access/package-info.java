/**
 * Who may open a patient's record. Clinicians and supervisors open the records of patients whom their own team cares
 * for or has cared for. Administrators see who a person is, managers that a person is there, neither what was said in
 * their care. The record of a colleague, or of a colleague's family, opens only for the people named on it.
 *
 * <p>In an emergency a clinician opens any record by saying why: for four hours, with a notice on every page, with
 * information governance told at once, and reviewed by them within five working days.
 */
package org.holdfast.patients.access;
