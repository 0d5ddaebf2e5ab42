package org.holdfast.platform.tasks;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.holdfast.platform.Time;
import org.holdfast.platform.words.Words;

/** Tells in words when something is due, seen from now: "by 17:00", "3 days late", "Thursday". */
record When(Instant now, Words words) {
    /** The parts of a task list, in the order in which they stand. */
    enum Part {
        OVERDUE,
        TODAY,
        TOMORROW,
        THIS_WEEK,
        LATER
    }

    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
    private static final LocalTime END = LocalTime.of(23, 59);

    Part part(Instant due) {
        LocalDate day = day(due);
        if (due.isBefore(now)) return Part.OVERDUE;
        if (day.equals(today())) return Part.TODAY;
        if (day.equals(today().plusDays(1))) return Part.TOMORROW;
        return day.isBefore(today().plusDays(7)) ? Part.THIS_WEEK : Part.LATER;
    }

    String due(Instant due) {
        LocalDate day = day(due);
        boolean allDay = !due.atZone(Time.CLINIC).toLocalTime().isBefore(END);
        String time = allDay ? "" : TIME.format(due.atZone(Time.CLINIC));
        long days = ChronoUnit.DAYS.between(day, today());
        return switch (part(due)) {
            case OVERDUE -> days == 0 ? words.say("task.due.earlier", time) : words.say("task.due.late", days);
            case TODAY -> allDay ? words.say("task.due.today") : words.say("task.due.by", time);
            case TOMORROW -> allDay ? words.say("task.due.tomorrow") : words.say("task.due.tomorrowBy", time);
            case THIS_WEEK -> allDay ? WEEKDAY.format(day) : words.say("task.due.dayBy", WEEKDAY.format(day), time);
            case LATER -> DAY.format(day);
        };
    }

    private LocalDate today() {
        return now.atZone(Time.CLINIC).toLocalDate();
    }

    private static LocalDate day(Instant at) {
        ZonedDateTime there = at.atZone(Time.CLINIC);
        return there.toLocalDate();
    }
}
