package org.holdfast.outcomes.statistics;

import java.util.Optional;

/**
 * How sure a share is: Wilson's score interval for {@code n} of {@code d} people (E. B. Wilson, JASA 1927; 22: 209–212).
 * Its ends are the shares from which the observed one is just 1.959964 standard errors away, so that it stays within 0
 * and 1 and says something even of none and of all.
 */
public final class Wilson {
    private Wilson() {}

    /**
     * @param n people of whom it is true, 0 to {@code d}
     * @param d people of whom it is known
     * @return the 95 % interval as a proportion between 0 and 1; none when nobody was observed
     */
    public static Optional<Interval> of(long n, long d) {
        if (n < 0 || n > d) throw new IllegalArgumentException(n + " of " + d);
        if (d == 0) return Optional.empty();
        double p = (double) n / d;
        double z2 = Interval.Z * Interval.Z;
        double middle = (p + z2 / (2 * d)) / (1 + z2 / d);
        double half = Interval.Z * Math.sqrt(p * (1 - p) / d + z2 / (4.0 * d * d)) / (1 + z2 / d);
        // At the ends the interval touches 0 and 1 exactly; arithmetic would leave a trace beside them.
        return Optional.of(
                new Interval(n == 0 ? 0 : Math.max(0, middle - half), n == d ? 1 : Math.min(1, middle + half)));
    }
}
