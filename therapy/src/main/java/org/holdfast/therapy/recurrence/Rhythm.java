package org.holdfast.therapy.recurrence;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;
import org.holdfast.platform.Days;
import org.holdfast.platform.Refused;
import org.holdfast.platform.Time;

/**
 * When a session takes place that comes again and again: the weekday is the first one's, the hour is the clinic's.
 *
 * @param every weeks, or months on the same weekday of the month: the second Tuesday, or the last one where the first
 *     session lies in the fifth week
 * @param interval 1 to 12: of two weeks each second one
 * @param until the last day on which one may be; null if there is none
 * @param count how many there are; null if that is not said; not with {@code until}
 * @param endedFrom this day's and all later ones were given up; null while it goes on
 */
public record Rhythm(
        Every every, int interval, LocalDate first, LocalTime at, LocalDate until, Integer count, LocalDate endedFrom) {
    private static final int MOST = 520;
    private static final int LAST_WEEK = 5;
    private static final int WEEK = 7;

    public Rhythm {
        if (every == null) throw new Refused("therapy.series.every").on("repeats");
        if (interval < 1 || interval > 12) throw new Refused("therapy.series.interval").on("interval");
        if (first == null || !Days.hold(first)) throw new Refused("therapy.plan.day").on("on");
        if (at == null) throw new Refused("therapy.plan.time").on("at");
        if (until != null && count != null) throw new Refused("therapy.series.untilOrCount").on("until");
        if (until != null && until.isBefore(first)) throw new Refused("therapy.series.untilBefore").on("until");
        if (until != null && !Days.hold(until)) throw new Refused("therapy.plan.day").on("until");
        if (count != null && (count < 1 || count > MOST)) throw new Refused("therapy.series.count", MOST).on("count");
    }

    public static Rhythm weekly(int weeks, LocalDate first, LocalTime at) {
        return new Rhythm(Every.WEEK, weeks, first, at, null, null, null);
    }

    public static Rhythm monthly(int months, LocalDate first, LocalTime at) {
        return new Rhythm(Every.MONTH, months, first, at, null, null, null);
    }

    public Rhythm until(LocalDate last) {
        return new Rhythm(every, interval, first, at, last, null, endedFrom);
    }

    public Rhythm times(int howMany) {
        return new Rhythm(every, interval, first, at, null, howMany, endedFrom);
    }

    /** This day's and all later ones are given up; given up twice, the earlier day holds. */
    public Rhythm endedFrom(LocalDate from) {
        if (from == null || !Days.hold(from)) throw new Refused("therapy.plan.day").on("from");
        return new Rhythm(
                every,
                interval,
                first,
                at,
                until,
                count,
                endedFrom == null || from.isBefore(endedFrom) ? from : endedFrom);
    }

    /**
     * The same rhythm from one of its sessions on, at another day of that session's turn or another hour. As many are left
     * as were left, so that none is lost and none is added.
     *
     * @param from the day of the first session that changes
     * @param day on which that session is to be: after the one before it and before the one after it
     * @throws Refused if there is none on the day it changes from, or the new day lies in another one's turn
     */
    public Rhythm changedFrom(LocalDate from, LocalDate day, LocalTime hour) {
        if (from == null) throw new Refused("therapy.series.session").on("changed");
        if (day == null || !Days.hold(day)) throw new Refused("therapy.plan.day").on("on");
        List<LocalDate> through = days(from);
        if (!through.contains(from)) throw new Refused("therapy.series.session").on("changed");
        LocalDate next = new Rhythm(every, interval, first, at, null, null, null)
                .days(from.plusMonths(interval + 2L)).stream()
                        .filter(later -> later.isAfter(from))
                        .findFirst()
                        .orElseThrow();
        if (!day.isBefore(next)) throw new Refused("therapy.series.turn.after", next).on("on");
        if (through.size() > 1 && !day.isAfter(through.get(through.size() - 2)))
            throw new Refused("therapy.series.turn.before", through.get(through.size() - 2)).on("on");
        Rhythm open = new Rhythm(every, interval, day, hour, null, null, null);
        if (until == null && count == null && endedFrom == null) return open;
        Rhythm left = open.times(days(LocalDate.MAX).size() - through.size() + 1);
        return count == null ? open.until(left.days(LocalDate.MAX).get(left.count() - 1)) : left;
    }

    /** As RFC 5545 (2009), 3.3.10 writes it: {@code FREQ=WEEKLY;INTERVAL=2;BYDAY=TU}. */
    public String rule() {
        String weekday = first.getDayOfWeek().name().substring(0, 2).toUpperCase(Locale.ROOT);
        String rule = "FREQ=" + (every == Every.WEEK ? "WEEKLY" : "MONTHLY") + ";INTERVAL=" + interval + ";BYDAY="
                + (every == Every.WEEK ? "" : weekOfMonth()) + weekday;
        if (count != null) return rule + ";COUNT=" + count;
        return until == null ? rule : rule + ";UNTIL=" + until.toString().replace("-", "");
    }

    /** Which of its weekdays in the month the first one is: 1 to 4, or -1 for the last. */
    public int weekOfMonth() {
        int week = (first.getDayOfMonth() - 1) / WEEK + 1;
        return week == LAST_WEEK ? -1 : week;
    }

    /** The days on which there is one, in order, as far as that day; skips and moves are not its business. */
    public List<LocalDate> days(LocalDate through) {
        List<LocalDate> days = new ArrayList<>();
        // Days without an hour have no clock changes in them; the hour is put to each afterwards.
        RecurrenceRuleIterator each =
                parsed().iterator(new DateTime(first.getYear(), first.getMonthValue() - 1, first.getDayOfMonth()));
        while (each.hasNext()) {
            DateTime next = each.nextDateTime();
            LocalDate day = LocalDate.of(next.getYear(), next.getMonth() + 1, next.getDayOfMonth());
            if (day.isAfter(through) || endedFrom != null && !day.isBefore(endedFrom)) break;
            days.add(day);
        }
        return List.copyOf(days);
    }

    private RecurrenceRule parsed() {
        try {
            return new RecurrenceRule(rule());
        } catch (InvalidRecurrenceRuleException ours) {
            throw new IllegalStateException(ours);
        }
    }

    /**
     * The days that still have to be written into the book. Asked again after they were written it answers none, so that
     * none is written twice, and none between two that are known is left out.
     *
     * @param known the days of this series that are in the book, wherever their sessions were moved to, and those skipped
     */
    public List<LocalDate> missing(Set<LocalDate> known, LocalDate through) {
        return days(through).stream().filter(day -> !known.contains(day)).toList();
    }

    /** The clinic's hour on that day, before and after the clocks change. */
    public LocalDateTime startsAt(LocalDate day) {
        return day.atTime(at);
    }

    /** The moment; an hour that the clocks jump over is the hour after. */
    public ZonedDateTime moment(LocalDate day) {
        return startsAt(day).atZone(Time.CLINIC);
    }
}
