package org.holdfast.outcomes.fact;

import java.time.LocalDate;

/**
 * The windows of six calendar months around a treatment, each from its first day to its last, both included: before
 * its first day, from its first day (ending with the treatment if that is sooner), and after its last day.
 *
 * @param sixMonthsOn the day on which six months of treatment are over
 * @param afterFrom null while the treatment runs
 * @param afterTo null while the treatment runs
 */
public record Windows(
        LocalDate beforeFrom,
        LocalDate beforeTo,
        LocalDate duringTo,
        LocalDate sixMonthsOn,
        LocalDate afterFrom,
        LocalDate afterTo) {
    private static final int MONTHS = 6;

    /** The windows of a treatment that began and, unless it runs, ended on these days. */
    public static Windows of(LocalDate started, LocalDate ended) {
        LocalDate sixMonthsOn = started.plusMonths(MONTHS);
        LocalDate lastDay = sixMonthsOn.minusDays(1);
        LocalDate dayAfter = ended == null ? null : ended.plusDays(1);
        return new Windows(
                started.minusMonths(MONTHS),
                started.minusDays(1),
                ended != null && ended.isBefore(lastDay) ? ended : lastDay,
                sixMonthsOn,
                dayAfter,
                dayAfter == null ? null : dayAfter.plusMonths(MONTHS).minusDays(1));
    }
}
