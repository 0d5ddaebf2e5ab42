package org.holdfast.outcomes.statistics;

/**
 * One score of a person.
 *
 * @param time when, in whatever unit the slope shall be told in
 * @param score the score
 */
public record Point(double time, double score) {
    public Point {
        if (!Double.isFinite(time) || !Double.isFinite(score))
            throw new IllegalArgumentException(score + " at " + time);
    }
}
