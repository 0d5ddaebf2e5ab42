/**
 * My caseload: who needs me next, and why, in words. Each person with a running episode is one line: what it is about,
 * where they stand in treatment, when they were last and will next be seen, and the one thing to do. The lines are
 * grouped by when: today, by Friday, nothing owed this week. Reasons come from here (missed appointments, phases that
 * end, things owed, reviews, silence) and from every other module that knows one, such as a stay in hospital. Safety
 * comes first, and no line grades a person.
 */
package org.holdfast.therapy.caseload;
