package org.holdfast.training.supervision;

import java.time.LocalDate;
import java.util.List;

/**
 * Supervision agreed and delivered over the thirteen weeks that end on {@code asOf}.
 *
 * @param starters members of staff in the report
 * @param from the first of the 91 days
 */
public record SupervisionAnswer(LocalDate asOf, int starters, LocalDate from, List<OfStaff> rows) {
    /**
     * One member of staff.
     *
     * @param staff their staff_key
     * @param agreed sessions agreed for these weeks, without days away; null where there is no agreement
     * @param delivered sessions held in these weeks, without those on days away
     * @param percent delivered of agreed, to one decimal; null where nothing is agreed
     * @param lastHeld the day of the last session up to {@code asOf}, however long ago; null where there was none
     */
    public record OfStaff(
            String staff,
            String name,
            String team,
            Double agreed,
            long delivered,
            Double percent,
            LocalDate lastHeld) {}
}
