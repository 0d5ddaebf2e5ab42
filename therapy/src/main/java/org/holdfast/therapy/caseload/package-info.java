/**
 * My caseload: who needs me next, and why, in words. Each person with a running episode is one line: what it is about,
 * where they stand in treatment, when they were last and will next be seen, and the one thing to do. The lines are
 * grouped by when: today, by Friday, nothing owed this week. Reasons come from here (missed appointments, phases that
 * end, things owed, reviews, silence) and from every other module that knows one, such as a stay in hospital. No line
 * grades a person.
 *
 * <p>The order, of a person's reasons and of the lines: safety first, as long as it is a reason. Then what is acute and
 * due by Friday, by what it is about: somebody who left hospital, a missed session. Then what has to happen today or is
 * overdue, what by Friday, and what is only told; within these the earlier day first, and everything overdue counts as
 * today. On one day, by what it is about: a task that names the person, other care that goes on, a phase that ends, what
 * is owed, a review, silence, anything else. Then by the hour, if there is one. A person stands where their most urgent
 * reason is. A line shows its first reason, in a few words with a short date, under it the next one, and says how many
 * more there are.
 *
 * <p>A reason is over when it is dealt with. After harm the crisis plan is gone over; whoever left hospital is seen;
 * after a missed session somebody calls, and as long as the task to do so is open it is owed, also when the person has
 * come since. Of somebody who has died nothing is owed but to end the episode. Whose treatment has ended leaves the list.
 */
package org.holdfast.therapy.caseload;
