/**
 * Who is qualified for what, and what is still missing.
 *
 * <p><b>The clinical idea.</b> A therapy is only as good as those who deliver it. Whoever calls themselves an MBT
 * practitioner has been on the courses, has treated people under supervision by somebody approved for it, and has had
 * recordings of that work rated. A training lead should see this without a spreadsheet, and a clinician should see what
 * they still need in words.
 *
 * <p><b>The rule.</b> A qualification is a file of requirements, each with its source. There are four kinds: a statement
 * (a profession, a manual read), a course (days, hours and modules of one course; two are never added up, and no partial
 * credit is given where the whole has to be attended), hours of supervision, and treatments. A treatment counts if it has
 * enough sessions, is of a programme that counts and has, where asked for, enough hours of supervision by somebody who was
 * approved on that very day and enough rated sections from different sessions that were held. The answer for each requirement is met, with the evidence that is enough
 * without anything else; in progress, with what is missing; or not possible with what there is, and why. More evidence
 * never takes away what is met. Only a validity that runs out does, and since we found none published none is set unless
 * a site's own file sets one ({@code "validFor": "P36M"}).
 *
 * <p><b>Where it is written.</b> MBT Basic: the course's description. MBT Practitioner: The Mentalizing Initiative's
 * certification requirements. SCM: Anna Freud's course, 4 days and 12 hours of group supervision. KUF awareness: both
 * forms. Each file repeats it.
 *
 * <p><b>An example.</b> Efua has treated four patients for 24, 24, 30 and 23 sessions. Three count; the fourth counts after
 * one more session. Of the three, one had 3.5 hours of supervision by somebody approved then: for "4 hours of supervision
 * for each" two count. If she ran a group for 24 sessions too, two patients and a group are enough for the treatments.
 *
 * <p>A treatment is known by its episode, never by whose it is; its sessions come from therapy. A group is named by the
 * episode of one member: the sessions that member attended count. Therapy knows no groups, only the member,
 * the clinician and when it began; a session that began at the same time counts once, for one group, however many of its
 * members are recorded.
 */
package org.holdfast.training.qualification;
