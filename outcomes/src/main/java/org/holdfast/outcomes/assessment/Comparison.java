package org.holdfast.outcomes.assessment;

import java.io.Serializable;
import java.time.LocalDate;
import org.holdfast.outcomes.change.Verdict;

/**
 * How a score stands against the baseline of the treatment it belongs to.
 *
 * @param scale the scale's id
 * @param basis whether they can be compared
 * @param baselineOn null where there is no baseline
 * @param baseline null where there is no baseline
 * @param difference the score minus the baseline; null where they are not compared
 * @param verdict null where none can be given
 */
public record Comparison(
        String scale, Basis basis, LocalDate baselineOn, Double baseline, Double difference, Verdict verdict)
        implements Serializable {
    /** Whether and how far a score can be compared. */
    public enum Basis {
        /** There is no score to compare. */
        NO_SCORE,
        /** The person was in no treatment yet. */
        NO_TREATMENT,
        /** Nothing was scored within 30 days of the first day of treatment. */
        NO_BASELINE,
        /** It is the baseline, or lies before it. */
        BASELINE,
        /** Fewer than 28 days lie between the two. */
        TOO_SOON,
        /** By how much this score has to change to be reliable is not known. */
        NO_CRITERION,
        JUDGED
    }
}
