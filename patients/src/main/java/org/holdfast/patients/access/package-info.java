/**
 * Who may open a patient's record. Clinicians and supervisors open the records of patients whom their own team cares
 * for or has cared for. Administrators see who a person is, managers that a person is there, neither what was said in
 * their care. The record of a colleague, or of a colleague's family, opens only for the people named on it.
 *
 * <p>For a service manager this means lists and counts: they find people, see where each is in the service, decide a
 * referral and allocate, each on a page that shows the name and no more. They do not read the details of one person ({@code
 * GET /api/patients/{id}} answers 403 to them): birth date, NHS number, ethnicity, postcode and death are no list, nothing
 * that a manager does asks for them, and what tells two people of one name apart is in the list of who was found.
 *
 * <p>In an emergency a clinician opens any record by saying why: for four hours, with a notice on every page, with
 * information governance told at once, and reviewed by them within five working days.
 */
package org.holdfast.patients.access;
