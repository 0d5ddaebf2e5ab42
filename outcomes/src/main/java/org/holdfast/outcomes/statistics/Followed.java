package org.holdfast.outcomes.statistics;

/**
 * How long one person was followed.
 *
 * @param day the day of the event or, without one, the last day on which they were observed, counted from the start
 * @param event whether it happened on that day
 */
public record Followed(int day, boolean event) {
    public Followed {
        if (day < 0) throw new IllegalArgumentException("day " + day);
    }
}
