package org.holdfast.patients.api;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * Something that happened, as the patient's timeline tells it.
 *
 * @param on the day, or the first day of the week or month that is meant
 * @param at the time of day, or null if not known
 * @param precision how exactly the day is known
 * @param until the last day of something that lasted; null for a moment, or for what still lasts ({@code lasting})
 * @param lasting true if it has not ended
 * @param lane where the drawn timeline shows it
 * @param mark how the drawn timeline shows it: in the lanes CARE and STAY a style class ({@code hf-tl-stay}, {@code
 *     hf-tl-home}, {@code hf-tl-wait}, {@code hf-tl-1} to {@code hf-tl-3}), in CRISIS a shape ({@code diamond} for a
 *     suicide attempt, {@code triangle} for self-harm, {@code square} for the rest), in CONTACT a {@code circle}; null for
 *     the lane's own
 * @param kind the vocabulary word, such as {@code HOSPITAL_ADMISSION}
 * @param title in words, one line
 * @param detail in words, or empty
 * @param icon a name of the shell's icon sprite
 * @param source the module that tells it
 * @param link a page of this service, or null
 */
public record TimelineEntry(
        LocalDate on,
        LocalTime at,
        Precision precision,
        LocalDate until,
        boolean lasting,
        Lane lane,
        String mark,
        String kind,
        String title,
        String detail,
        String icon,
        String source,
        String link) {
    public enum Precision {
        DAY,
        WEEK,
        MONTH
    }

    public enum Lane {
        CARE,
        /** What the person did or went through. */
        CRISIS,
        /** What other services did, on a day. */
        CONTACT,
        STAY,
        /** In the list only. */
        NONE
    }

    /** A moment of the list, on a day that is known. */
    public static TimelineEntry on(
            LocalDate day, Lane lane, String kind, String title, String detail, String icon, String source) {
        return new TimelineEntry(
                day, null, Precision.DAY, null, false, lane, null, kind, title, detail, icon, source, null);
    }

    /** Something that lasted from one day to another, or still does when {@code last} is null. */
    public static TimelineEntry lasting(
            LocalDate first,
            LocalDate last,
            Lane lane,
            String kind,
            String title,
            String detail,
            String icon,
            String source) {
        return new TimelineEntry(
                first, null, Precision.DAY, last, last == null, lane, null, kind, title, detail, icon, source, null);
    }

    public TimelineEntry marked(String styleClass) {
        return new TimelineEntry(
                on, at, precision, until, lasting, lane, styleClass, kind, title, detail, icon, source, link);
    }

    public TimelineEntry detailed(String more) {
        return new TimelineEntry(on, at, precision, until, lasting, lane, mark, kind, title, more, icon, source, link);
    }

    public TimelineEntry linked(String page) {
        return new TimelineEntry(
                on, at, precision, until, lasting, lane, mark, kind, title, detail, icon, source, page);
    }

    public TimelineEntry knownTo(Precision exactly) {
        return new TimelineEntry(on, at, exactly, until, lasting, lane, mark, kind, title, detail, icon, source, link);
    }
}
