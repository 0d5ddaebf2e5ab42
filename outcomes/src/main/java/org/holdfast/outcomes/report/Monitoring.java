package org.holdfast.outcomes.report;

import jakarta.json.bind.annotation.JsonbNillable;
import java.time.LocalDate;
import java.util.List;

/**
 * One figure of a service month by month, with the limits within which it moves by itself (an XmR chart). What is counted
 * of people happened during a treatment that matches: what they brought with them would make every service look as if it
 * were getting better.
 *
 * @param starters people who began, by the episodes that match
 * @param measure {@code crisis}, {@code admission} or {@code referral}
 * @param months every whole calendar month from the first treatment or referral to the last that ended before the day
 * @param centre the mean of the months; null, as the limits, under twelve months
 * @param lower the mean − 2.66 × the mean moving range; it may lie below 0, where no month can be
 * @param upper the mean + 2.66 × the mean moving range
 * @param note why there are no limits, in words; null where there are
 */
@JsonbNillable
public record Monitoring(
        LocalDate asOf,
        long starters,
        String measure,
        List<Month> months,
        Double centre,
        Double lower,
        Double upper,
        String note) {

    /**
     * @param month as in {@code 2026-10}
     * @param value crises, admissions or referrals in it
     * @param inTreatment matching treatments that ran on at least one of its days
     */
    public record Month(String month, long value, long inTreatment) {}
}
