package org.holdfast.outcomes.statistics;

import java.util.List;
import java.util.Optional;

/**
 * For events so rare that most months have none: how many days (or cases) passed between one and the next, and within
 * which limits that has been wandering by itself (J. C. Benneyan, Health Care Management Science 2001; 4: 305–318). If the
 * chance is the same every day, what passes between two events is geometric with mean g and standard deviation
 * √(g × (g + 1)). A gap above the upper limit says that they have become rarer.
 *
 * @param centre g, the mean of the gaps
 * @param limits 0 to g + 3 × √(g × (g + 1)); as far below g would always lie below 0
 */
public record GChart(double centre, Interval limits) {
    /**
     * @param gaps days or cases without the event between one and the next, in their order: 0 where one followed on the
     *     other
     * @return none for fewer than twelve, as {@link Xmr#ENOUGH}
     */
    public static Optional<GChart> of(List<? extends Number> gaps) {
        if (gaps.size() < Xmr.ENOUGH) return Optional.empty();
        double sum = 0;
        for (Number gap : gaps) {
            if (!(gap.doubleValue() >= 0) || Double.isInfinite(gap.doubleValue()))
                throw new IllegalArgumentException("" + gap);
            sum += gap.doubleValue();
        }
        double centre = sum / gaps.size();
        double reach = 3 * Math.sqrt(centre * (centre + 1));
        return Optional.of(new GChart(centre, new Interval(0, centre + reach)));
    }
}
