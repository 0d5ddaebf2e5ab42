package org.holdfast.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** The days from the first on, before the other. */
record Window(LocalDate from, LocalDate before) {

    /** The six calendar months that begin a number of months after a day. */
    static Window sixMonths(LocalDate start, int monthsAfter) {
        return new Window(start.plusMonths(monthsAfter), start.plusMonths(monthsAfter + 6));
    }

    Window endingBy(LocalDate day) {
        return new Window(from, before.isBefore(day) ? before : day);
    }

    boolean includes(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(before);
    }

    int days() {
        return (int) ChronoUnit.DAYS.between(from, before);
    }

    /** As many stretches of equal length, so that what happens in each cannot run into the next. */
    List<Window> split(int parts) {
        var stretches = new ArrayList<Window>();
        for (int i = 0; i < parts; i++) {
            stretches.add(new Window(
                    from.plusDays((long) days() * i / parts), from.plusDays((long) days() * (i + 1) / parts)));
        }
        return stretches;
    }

    /** Months of calendar arithmetic need no care for days that every month has. */
    static LocalDate everyMonthHas(LocalDate day) {
        return day.minusDays(Math.max(0, day.getDayOfMonth() - 28));
    }
}
