package org.holdfast.outcomes.statistics;

import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * Whether the same people changed more one way than the other: McNemar's test in its exact form (Q. McNemar,
 * Psychometrika 1947; 12: 153–157). Those who did not change say nothing; of those who did, a fair coin would send half
 * each way.
 */
public final class McNemar {
    private McNemar() {}

    /**
     * Twice the smaller tail of a fair coin thrown once for each person who changed, and no more than 1.
     *
     * @param stopped people of whom it was true before and not after
     * @param started people of whom it was true after and not before
     * @return how often a split at least as uneven would come about by chance alone; 1 when nobody changed
     */
    public static double p(long stopped, long started) {
        if (stopped < 0 || started < 0) throw new IllegalArgumentException(stopped + " against " + started);
        int thrown = Math.toIntExact(stopped + started);
        if (thrown == 0) return 1;
        double tail = BinomialDistribution.of(thrown, 0.5).cumulativeProbability((int) Math.min(stopped, started));
        return Math.min(1, 2 * tail);
    }
}
