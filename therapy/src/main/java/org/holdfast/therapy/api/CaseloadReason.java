package org.holdfast.therapy.api;

import java.time.Instant;
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
 * @param knownAt when it came to be known: what is done after that is done about it; null where that says nothing
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
        String link,
        Instant knownAt) {

    /** In order of what comes first. */
    public enum Kind {
        /** Somebody was harmed or nearly. It counts as today, whatever the day it is due, until it is dealt with. */
        SAFETY,
        LEFT_HOSPITAL,
        MISSED_APPOINTMENT,
        /** Somebody owes a task that names the person. */
        TASK,
        OTHER_CARE,
        PHASE_ENDS,
        OWED,
        REVIEW,
        NO_CONTACT,
        OTHER,
        /** The person has died and treatment is still open; there is no other reason then. */
        DIED;

        /** While it is due this week it is shown before everything that is not, also what is due sooner. */
        public boolean isAcute() {
            return this == SAFETY || this == LEFT_HOSPITAL || this == MISSED_APPOINTMENT;
        }
    }

    /** One that is over by itself, or by what its source knows. */
    public CaseloadReason(
            Kind kind,
            LocalDate since,
            LocalDate dueOn,
            LocalTime dueBy,
            String icon,
            String title,
            String detail,
            String action,
            String link) {
        this(kind, since, dueOn, dueBy, icon, title, detail, action, link, null);
    }

    public CaseloadReason {
        detail = detail == null ? "" : detail;
        action = action == null ? "" : action;
        link = link == null ? "" : link;
    }

    /** The same with the one thing to do about it. */
    public CaseloadReason toDo(String what, String where) {
        return new CaseloadReason(kind, since, dueOn, dueBy, icon, title, detail, what, where, knownAt);
    }
}
