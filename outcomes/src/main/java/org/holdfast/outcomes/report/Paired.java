package org.holdfast.outcomes.report;

import org.holdfast.outcomes.statistics.McNemar;

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
        return new Paired(pairs, stopped, started, McNemar.p(stopped, started));
    }
}
