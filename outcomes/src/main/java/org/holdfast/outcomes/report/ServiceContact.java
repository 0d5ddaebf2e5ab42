package org.holdfast.outcomes.report;

import java.time.LocalDate;
import java.util.List;

/**
 * How many people had contact with other services in the six months before treatment, the first six months of it and
 * the six months after it, as known on a day.
 *
 * @param starters people who began, each by their first matching episode
 */
public record ServiceContact(
        LocalDate asOf, long starters, List<Row> rows, Admissions admissions, Completeness completeness) {

    /** One type of contact. */
    public record Row(String type, Share before, Share during, Share after, Paired pairedBeforeAfter) {
        public Share of(Window window) {
            return switch (window) {
                case BEFORE -> before;
                case DURING -> during;
                case AFTER -> after;
            };
        }
    }

    public record Admissions(Stays before, Stays during, Stays after) {
        Stays of(Window window) {
            return switch (window) {
                case BEFORE -> before;
                case DURING -> during;
                case AFTER -> after;
            };
        }
    }

    /**
     * @param count admissions that began in the window
     * @param bedDays nights spent in hospital in the window, whenever the admission began
     */
    public record Stays(long count, long bedDays) {}

    /**
     * How many of the starters each window is wholly observed for, and why not the others.
     *
     * @param stillInTreatment they have no window after yet
     * @param died before their window after was over
     * @param observedNoLonger nobody would have told us of a contact to the end of the window after
     * @param notYet their window after is not over yet
     */
    public record Completeness(
            long before,
            long during,
            long after,
            long both,
            long stillInTreatment,
            long died,
            long observedNoLonger,
            long notYet) {}

    /** The three windows, in order of time. */
    public enum Window {
        BEFORE,
        DURING,
        AFTER
    }
}
