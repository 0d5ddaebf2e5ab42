package org.holdfast.outcomes.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * One person's course since the first day of their treatment, as far as anybody knows it.
 *
 * @param startedOn S, the first day of the episode that makes them a starter
 * @param seenTo the last day of which anything would be known: the earliest of the day of looking, {@code observed_until}
 *     and the day of death; it may lie before S
 * @param incidents in order of their days, none after {@code seenTo}; they may lie before S
 */
record Course(LocalDate startedOn, LocalDate seenTo, List<Incident> incidents) {
    private static final int MONTHS = 6;

    /** One of the three things that make a crisis, under the definitions {@code BF2009-v1}. */
    enum Kind {
        /** A suicide attempt that was treated medically, in a general hospital or in intensive care. */
        SUICIDE_ATTEMPT,
        /** Self-injury or self-poisoning of medical severity 2 or more that was treated by nurses or above. */
        SEVERE_SELF_HARM,
        /** A psychiatric admission that begins on the day. */
        ADMISSION
    }

    /** @param times how often on that day or in the days it stands for, at least once */
    record Incident(Kind kind, LocalDate on, long times) {}

    /**
     * The number of six calendar months' periods that are wholly observed. P0 ends the day before S, each later one the
     * day before the next multiple of six months after S, counted from S so that no month's end is lost.
     */
    int periods() {
        // Those are over that come before the period of the first day nobody has seen.
        return Math.max(0, periodOf(seenTo.plusDays(1)));
    }

    /** Days since S, which is day 0. */
    int day(LocalDate on) {
        return Math.toIntExact(ChronoUnit.DAYS.between(startedOn, on));
    }

    /** The period that a day lies in; -1 for days before P0. */
    int periodOf(LocalDate day) {
        int period = Math.floorDiv((int) ChronoUnit.MONTHS.between(startedOn, day), MONTHS) + 1;
        while (!day.isBefore(firstDayAfter(period))) period++;
        while (day.isBefore(firstDayAfter(period - 1))) period--;
        return Math.max(-1, period);
    }

    private LocalDate firstDayAfter(int period) {
        return startedOn.plusMonths((long) MONTHS * period);
    }
}
