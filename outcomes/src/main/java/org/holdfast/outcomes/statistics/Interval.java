package org.holdfast.outcomes.statistics;

/**
 * Between which two values a figure would lie if it had been taken of very many people like these: a 95 % interval.
 *
 * @param low its lower end; a number, and not above {@code high}
 * @param high its upper end; endless where nothing bounds it
 */
public record Interval(double low, double high) {
    /** The 97.5th percentile of the normal distribution, as every report uses it. */
    static final double Z = 1.959964;

    public Interval {
        if (!(low <= high)) throw new IllegalArgumentException(low + " to " + high);
    }
}
