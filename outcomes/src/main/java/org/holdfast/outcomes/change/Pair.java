package org.holdfast.outcomes.change;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** The two assessments of somebody that are compared. */
public record Pair(Measured baseline, Measured last) {
    /** So many days before or after treatment began a baseline may lie. */
    public static final int BASELINE_WITHIN = 30;

    /** So many days have to lie between the two. */
    public static final int APART = 28;

    /**
     * The scored assessment nearest to the day on which treatment began; the earlier if two are as near.
     *
     * @param began the day
     * @param scores those with a score, by day; of one day, in the order they were entered
     */
    public static Optional<Measured> baseline(LocalDate began, List<Measured> scores) {
        Measured nearest = null;
        long least = BASELINE_WITHIN + 1L;
        for (Measured one : scores) {
            long away = Math.abs(ChronoUnit.DAYS.between(began, one.on()));
            if (away >= least) continue;
            nearest = one;
            least = away;
        }
        return Optional.ofNullable(nearest);
    }

    /**
     * The baseline and the latest scored assessment that is far enough from it.
     *
     * @param baseline one of the scores
     * @param scores by day, none of them after the day on which the report looks
     */
    public static Optional<Pair> from(Measured baseline, List<Measured> scores) {
        if (scores.isEmpty()) return Optional.empty();
        Measured last = scores.get(scores.size() - 1);
        return last.on().isBefore(baseline.on().plusDays(APART))
                ? Optional.empty()
                : Optional.of(new Pair(baseline, last));
    }
}
