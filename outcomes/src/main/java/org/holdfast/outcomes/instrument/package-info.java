/**
 * An instrument is a questionnaire or interview with which a person's state is measured, such as CORE-10. What is here is
 * its structure and its arithmetic, not its wording: how many items there are and what may be answered, which items are
 * turned round, how answers become scores, from which score on a person is on the clinical side, by how much a score has
 * to change before the change is more than the measure's own wobble, and which items ask about danger. The words for the
 * items are our own, just enough to enter a paper form.
 *
 * <p>Instruments are not code. Each is a file that a clinician can read beside the manual, with a version and a note of
 * where its figures come from, and a bundle of words next to it. A service adds its own, or supersedes ours with a
 * higher version, by files in {@code HOLDFAST_HOME/instruments}. A version never changes: answers point at the one they
 * were given to, and are scored by it for ever.
 *
 * <p>An instrument's own wording is loaded by the service that may use it, from files in {@code HOLDFAST_HOME/wording},
 * with the licence's reference and its last day where one is needed. The one questionnaire that comes worded is our own
 * weekly check-in, which nobody has validated and which says so.
 *
 * <p>The rule for unanswered items: the mean of what was answered stands for what was not, as long as no more are missing
 * than the definition allows; with more missing there is no score, and it is said why. What somebody answered about
 * danger is told apart from every score, and an unanswered question about danger is never filled in.
 *
 * <p>Example: CORE-10 has ten items from 0 to 4, of which 2 and 3 are turned round, and its score is ten times their mean.
 * Nine answered with a sum of 21 give 23.3, prorated, on the clinical side (11 and above). With eight answered there is no
 * score. Item 6 answered with anything above 0 is told by itself, whatever the score.
 */
package org.holdfast.outcomes.instrument;
