package org.holdfast.therapy.programme;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The days on which treatment rested, seen from one day. Treated time is the calendar without them: every length is
 * counted in it and every limit read back from it, so that no paused day counts anywhere.
 *
 * @param all in order, apart from each other, each with its end: a pause that is still open on the day goes on until the
 *     next, since nobody knows yet when treatment resumes
 * @param now the pause on that day, as it was recorded; null while treatment goes on
 */
public record Pauses(List<History.Pause> all, History.Pause now) {
    public Pauses {
        all = List.copyOf(all);
    }

    static final Pauses NONE = new Pauses(List.of(), null);

    /** What is known of them on this day. What was to begin later is not yet one; what touches is one. */
    static Pauses of(List<History.Pause> recorded, LocalDate startedOn, LocalDate on) {
        List<History.Pause> all = new ArrayList<>();
        List<History.Pause> inOrder = recorded.stream()
                .filter(pause -> !pause.from().isAfter(on))
                .sorted(Comparator.comparing(History.Pause::from))
                .toList();
        for (History.Pause pause : inOrder) {
            LocalDate from = pause.from().isBefore(startedOn) ? startedOn : pause.from();
            LocalDate until = pause.until() == null ? on.plusDays(1) : pause.until();
            History.Pause last = all.isEmpty() ? null : all.get(all.size() - 1);
            if (last != null && !from.isAfter(last.until())) {
                if (until.isAfter(last.until())) all.set(all.size() - 1, new History.Pause(last.from(), until));
            } else if (from.isBefore(until)) {
                all.add(new History.Pause(from, until));
            }
        }
        boolean open = inOrder.stream().anyMatch(pause -> pause.until() == null);
        History.Pause now = all.isEmpty() ? null : all.get(all.size() - 1);
        if (now == null || !now.covers(on)) return new Pauses(all, null);
        return new Pauses(all, open ? new History.Pause(now.from(), null) : now);
    }

    public Optional<History.Pause> today() {
        return Optional.ofNullable(now);
    }

    boolean cover(LocalDate day) {
        return all.stream().anyMatch(pause -> pause.covers(day));
    }

    /** The day it would have been without the pauses. On every paused day it is the one on which the pause began. */
    LocalDate treated(LocalDate day) {
        return day.minusDays(days(day));
    }

    /** How many days before this one were paused. */
    public int days(LocalDate before) {
        long days = 0;
        for (History.Pause pause : all)
            if (pause.from().isBefore(before))
                days += ChronoUnit.DAYS.between(pause.from(), pause.until().isBefore(before) ? pause.until() : before);
        return (int) days;
    }

    /** The day on which so much treated time has gone by; never a paused one. */
    public LocalDate after(LocalDate from, Period length) {
        LocalDate day = treated(from).plus(length);
        for (History.Pause pause : all)
            if (!day.isBefore(pause.from())) day = day.plusDays(ChronoUnit.DAYS.between(pause.from(), pause.until()));
        return day;
    }
}
