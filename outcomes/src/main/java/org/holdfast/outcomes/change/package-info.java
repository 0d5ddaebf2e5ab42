/**
 * Whether somebody's answers changed by more than the questionnaire's own wobble. The idea is Jacobson and Truax's: a
 * change is reliable if it is at least the criterion of the instrument, which was published or follows from its spread
 * and reliability (1.96 · SD · √2 · √(1 − r)); somebody has recovered who is reliably better and has come from the
 * clinical side of the cut-off to the other.
 *
 * <p>Compared are two assessments. The first is the one nearest to the day on which treatment began, at most 30 days before
 * or after it, the earlier if two are as near. The last is the latest there is, at least 28 days after the first. Only
 * assessments with a score count as either. Everybody who has both is in one of four groups: recovered, improved (reliably
 * better, not recovered), no reliable change, deteriorated. Who began below the cut-off could not recover, and is counted
 * apart as well.
 *
 * <p>Example: CORE-10 of 19 on the day treatment began and 9 a year later. The fall of 10 is more than the criterion of
 * 6.75, 19 is on the clinical side (11 and above) and 9 is not: recovered. From 19 to 13 would be no reliable change, from
 * 19 to 12 improved.
 */
package org.holdfast.outcomes.change;
