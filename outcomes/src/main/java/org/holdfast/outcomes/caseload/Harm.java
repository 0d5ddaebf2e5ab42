package org.holdfast.outcomes.caseload;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.holdfast.outcomes.event.Act;
import org.holdfast.outcomes.event.Precision;
import org.holdfast.platform.Time;

/**
 * Something that happened to a person, and for how long it is a reason to see to them: for a week from the moment it is
 * known here, if it happened in the last four weeks. Going over the crisis plan after it was known deals with it before.
 * When another system first knew of what it sends is not told: that counts as known at the end of the day it happened,
 * and only the last two weeks of it are taken for news.
 *
 * @param on the day, or a day of the week or month that is meant
 * @param fatal the person died of it
 * @param byHand somebody entered it here
 */
record Harm(Act act, LocalDate on, Precision precision, boolean fatal, Instant enteredAt, boolean byHand) {
    /** A reason for so many days after it is known. */
    static final int KNOWN_FOR_DAYS = 7;

    /** What happened longer ago is history, also when it is told of today. */
    static final int HAPPENED_WITHIN_DAYS = 28;

    private static final int SENT_WITHIN_DAYS = 14;

    /** The first day on which it may have happened. */
    LocalDate firstDay() {
        return switch (precision) {
            case DAY -> on;
            case WEEK -> on.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> on.withDayOfMonth(1);
        };
    }

    /** The last day on which it may have happened. */
    LocalDate lastDay() {
        return switch (precision) {
            case DAY -> on;
            case WEEK -> on.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
            case MONTH -> on.with(TemporalAdjusters.lastDayOfMonth());
        };
    }

    boolean isReasonOn(LocalDate today) {
        return !lastDay().isBefore(today.minusDays(byHand ? HAPPENED_WITHIN_DAYS : SENT_WITHIN_DAYS))
                && !firstDay().isAfter(today)
                && !enteredOn().isBefore(today.minusDays(KNOWN_FOR_DAYS));
    }

    /** What is done about it counts from then on. */
    Instant knownAt() {
        if (byHand) return enteredAt;
        LocalDate day = lastDay().isAfter(enteredOn()) ? enteredOn() : lastDay();
        return day.plusDays(1).atStartOfDay(Time.CLINIC).toInstant();
    }

    /** Of two that stand for one another: a death, else what became known last. */
    Harm newer(Harm other) {
        if (fatal != other.fatal) return fatal ? this : other;
        return other.knownAt().isAfter(knownAt()) ? other : this;
    }

    LocalDate enteredOn() {
        return LocalDate.ofInstant(enteredAt, Time.CLINIC);
    }
}
