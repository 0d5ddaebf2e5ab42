package org.holdfast.therapy.api;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * Why a clinician is needed, in words that the person concerned could read.
 *
 * @param kind what it is about; decides which of several reasons is shown first on a day
 * @param since when it came about; null where that says nothing
 * @param dueOn the day by which something has to happen; null where nothing has to (it is then only told)
 * @param dueBy the time of that day; null for any time
 * @param icon a name from the shell's icon sprite, e.g. {@code bed}
 * @param title a few words, e.g. "Left hospital yesterday"
 * @param detail what to do about it, e.g. "See her within 48 hours"; may be empty
 * @param action the label of the one thing to do, e.g. "Review plan"; empty to just open the record
 * @param link where that is done, a path within this service; empty to just open the record
 */
public record CaseloadReason(
        Kind kind,
        LocalDate since,
        LocalDate dueOn,
        LocalTime dueBy,
        String icon,
        String title,
        String detail,
        String action,
        String link) {

    /** In order of what comes first. */
    public enum Kind {
        SAFETY,
        MISSED_APPOINTMENT,
        LEFT_HOSPITAL,
        OTHER_CARE,
        PHASE_ENDS,
        OWED,
        REVIEW,
        NO_CONTACT,
        OTHER
    }

    public CaseloadReason {
        detail = detail == null ? "" : detail;
        action = action == null ? "" : action;
        link = link == null ? "" : link;
    }
}
