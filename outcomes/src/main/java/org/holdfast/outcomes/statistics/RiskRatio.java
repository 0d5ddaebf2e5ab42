package org.holdfast.outcomes.statistics;

import java.util.Optional;

/**
 * How many times as often it is true of the first group as of the second, with the 95 % interval on the logarithmic
 * scale (D. Katz et al., Biometrics 1978; 34: 469–474).
 *
 * @param ratio first share ÷ second share
 */
public record RiskRatio(double ratio, Interval interval) {
    /**
     * @param n1 people of the first group of whom it is true, of {@code d1}
     * @param n2 people of the second group of whom it is true, of {@code d2}
     * @return none where one of the four cells (true and not true, in either group) is 0: the interval would rest on
     *     nothing
     */
    public static Optional<RiskRatio> of(long n1, long d1, long n2, long d2) {
        if (n1 < 0 || n1 > d1 || n2 < 0 || n2 > d2)
            throw new IllegalArgumentException(n1 + " of " + d1 + ", " + n2 + " of " + d2);
        if (n1 == 0 || n1 == d1 || n2 == 0 || n2 == d2) return Optional.empty();
        double ratio = ((double) n1 / d1) / ((double) n2 / d2);
        double reach = Interval.Z * Math.sqrt(unsure(n1, d1) + unsure(n2, d2));
        return Optional.of(new RiskRatio(ratio, new Interval(ratio * Math.exp(-reach), ratio * Math.exp(reach))));
    }

    /** The variance of the logarithm of a share, 1/n − 1/d, without the loss of a difference of near equals. */
    private static double unsure(long n, long d) {
        return (double) (d - n) / n / d;
    }
}
