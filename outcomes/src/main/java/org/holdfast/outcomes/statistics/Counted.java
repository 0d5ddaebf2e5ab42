package org.holdfast.outcomes.statistics;

import java.util.List;

/**
 * How often it happened to one person, how long they were looked at, and what may explain it.
 *
 * @param events how often, 0 or more
 * @param periods how many periods they were observed for, more than 0
 * @param explaining what may explain it, in the same order for everybody: 0 or 1 for one of two groups, or a measure
 */
public record Counted(long events, double periods, List<Double> explaining) {
    public Counted {
        explaining = List.copyOf(explaining);
        if (events < 0 || !(periods > 0) || Double.isInfinite(periods))
            throw new IllegalArgumentException(events + " in " + periods);
        for (double one : explaining) if (!Double.isFinite(one)) throw new IllegalArgumentException("" + one);
    }
}
