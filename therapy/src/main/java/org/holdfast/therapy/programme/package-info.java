/**
 * A programme is what a service offers as one course of treatment, such as structured clinical management (SCM) or
 * mentalization-based treatment (MBT): which sessions there are, through which phases it goes, how long each may last,
 * and what has to be written with the patient by when. Programmes are not code. Each is a file that a clinician can read
 * beside the manual, with a version and a note of where its figures come from; a service adds its own or supersedes ours
 * by a file with a higher version, and an episode stays on the version it began with.
 *
 * <p>From a programme and the dated facts of one episode, {@link org.holdfast.therapy.programme.PhaseClock} says where
 * that person stands on a day: in which phase, how far in its own unit ("week 14 of 26–52", "month 7 of 18", "session 3
 * of up to 6"), what is owed and since when, and which limit comes next. Nothing of it is stored, so facts may arrive
 * late or in any order.
 *
 * <p>Example: SCM begun on 2 March, goals and formulation written, moved to Treatment on 6 July. On 8 October the person
 * is in week 14 of 26–52, the earliest end of the phase is 4 January, and nothing is owed but the crisis plan's renewal.
 *
 * <p>Treatment can rest, and a phase can be given longer. A paused day counts nowhere: the clock stands, nothing falls
 * due and no phase gives way until the first day on which treatment goes on. That is a rule of this service's, not a
 * published one; so is it that an extension moves the far limit only, and in a programme counted from its first day
 * (MBT) the end of the whole. Had the person of the example been away from 3 August and come back on 31 August, 28 days
 * would not count: on 8 October it would be week 10 of 26–52, and the earliest end 1 February. Extended by 4 weeks on top
 * it would be week 10 of 26–56. A session recorded on a paused day counts in no limit, because the two records cannot
 * both be right, and the standing says how many there are.
 */
package org.holdfast.therapy.programme;
