package org.holdfast.outcomes.report;

import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * The same people before and after.
 *
 * @param pairs people observed in both windows
 * @param stopped of those, how many had a contact before and none after
 * @param started of those, how many had none before and one after
 * @param p the exact two-sided McNemar test: how often a split at least as uneven would come about by chance alone
 */
public record Paired(long pairs, long stopped, long started, double p) {
    public static Paired of(long pairs, long stopped, long started) {
        if (stopped + started > pairs) throw new IllegalArgumentException(stopped + " + " + started + " of " + pairs);
        return new Paired(pairs, stopped, started, exact(stopped, started));
    }

    /** Twice the smaller tail of a fair coin thrown once for each person who changed, and no more than 1. */
    static double exact(long one, long other) {
        int thrown = Math.toIntExact(one + other);
        if (thrown == 0) return 1;
        double tail = BinomialDistribution.of(thrown, 0.5).cumulativeProbability((int) Math.min(one, other));
        return Math.min(1, 2 * tail);
    }
}
