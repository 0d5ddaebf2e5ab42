package org.holdfast.outcomes.statistics;

import java.util.List;
import java.util.Optional;

/**
 * Within which limits a monthly figure has been wandering by itself: the chart of individual values and moving ranges
 * (W. A. Shewhart; D. J. Wheeler, Understanding Variation, 1993). A value outside them is a signal that something has
 * changed; one inside is not worth explaining.
 *
 * @param centre the mean of the values
 * @param limits centre ± 2.66 × the mean difference between neighbours; for a count the lower one may lie below 0, where
 *     no count can be
 * @param meanMovingRange the mean difference between neighbours, without its sign
 */
public record Xmr(double centre, Interval limits, double meanMovingRange) {
    /** With fewer the limits say more about the few than about the process. */
    public static final int ENOUGH = 12;

    /** 3 ÷ 1.128: what turns a mean range of two into three standard deviations. */
    private static final double WIDTH = 2.66;

    /**
     * @param values one for each month, in their order
     * @return none for fewer than twelve
     */
    public static Optional<Xmr> of(List<? extends Number> values) {
        if (values.size() < ENOUGH) return Optional.empty();
        double sum = 0;
        double moved = 0;
        double before = values.get(0).doubleValue();
        for (Number number : values) {
            double value = number.doubleValue();
            if (!Double.isFinite(value)) throw new IllegalArgumentException("" + value);
            sum += value;
            moved += Math.abs(value - before);
            before = value;
        }
        double centre = sum / values.size();
        double range = moved / (values.size() - 1);
        return Optional.of(new Xmr(centre, new Interval(centre - WIDTH * range, centre + WIDTH * range), range));
    }
}
