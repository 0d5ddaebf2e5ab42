package org.holdfast.therapy.appointment;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.holdfast.therapy.recurrence.Rhythm;

/**
 * What becomes of the sessions that are in the book already when a series goes on otherwise from one of them on: each takes
 * the day of the new rhythm that stands for its own, the first the first, the second the second.
 *
 * @param goes those that go on in the new series
 * @param leftOut the days of the new rhythm on which there is none, and why
 * @param byHand how many stay at the time to which somebody had moved them
 */
record Otherwise(List<Goes> goes, Map<LocalDate, String> leftOut, int byHand) {
    /**
     * A session of the series as the book has it.
     *
     * @param day on which the old rhythm put it
     * @param toCome it is still to take place
     * @param why it does not take place, where that was said
     */
    record Kept(
            UUID appointment,
            int version,
            LocalDate day,
            LocalDateTime startsAt,
            String place,
            boolean toCome,
            String why) {}

    /** It goes on as the session of that day, at that time. */
    record Goes(Kept kept, LocalDate day, LocalDateTime startsAt, String place) {}

    /**
     * @param kept those from the first changed one on
     * @param gone is said of what was cancelled, or has taken place, without a reason
     */
    static Otherwise of(Rhythm before, Rhythm after, LocalDate from, String place, List<Kept> kept, String gone) {
        LocalDate last = kept.stream().map(Kept::day).max(LocalDate::compareTo).orElse(from);
        // A day of its own turn is less than a turn away: the new rhythm has gone as far by then.
        Iterator<LocalDate> days =
                after.days(last.plusMonths(2L * after.interval() + 2)).iterator();
        Map<LocalDate, LocalDate> standsFor = new TreeMap<>();
        for (LocalDate day : before.days(last))
            if (!day.isBefore(from) && days.hasNext()) standsFor.put(day, days.next());
        List<Goes> goes = new ArrayList<>();
        Map<LocalDate, String> leftOut = new TreeMap<>();
        int byHand = 0;
        for (Kept one : kept) {
            LocalDate day = standsFor.get(one.day());
            if (day == null) continue;
            if (!one.toCome()) {
                leftOut.put(day, one.why() == null ? gone : one.why());
            } else if (one.startsAt().equals(before.startsAt(one.day()))) {
                goes.add(new Goes(one, day, after.startsAt(day), place));
            } else {
                // The two have agreed on that time: it is not taken back by what is agreed for all the others.
                goes.add(new Goes(one, day, one.startsAt(), one.place()));
                byHand++;
            }
        }
        return new Otherwise(List.copyOf(goes), leftOut, byHand);
    }
}
