/**
 * My caseload: who needs me next, and why, in words. Each person with a running episode is one line: what it is about,
 * where they stand in treatment, when they were last and will next be seen, and the one thing to do. The lines are
 * grouped by when: today, by Friday, nothing owed this week. Reasons come from here (missed appointments, phases that
 * end, things owed, reviews, silence) and from every other module that knows one, such as a stay in hospital. No line
 * grades a person.
 *
 * <p>The order, of a person's reasons and of the lines: what has to happen today or is overdue, then by Friday, then what
 * is only told. Within these, the earlier day first; everything overdue counts as today. On one day, by what it is about:
 * safety, a missed session, somebody who left hospital, other care that goes on, a phase that ends, what is owed, a
 * review, silence, anything else. Then by the hour, if there is one. A line shows its first reason, in a few words with a
 * short date, and says how many more there are.
 */
package org.holdfast.therapy.caseload;
