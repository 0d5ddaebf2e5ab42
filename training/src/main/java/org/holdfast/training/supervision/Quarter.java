package org.holdfast.training.supervision;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;

/**
 * The rolling thirteen weeks that end with a day: 91 days, that day the last of them. What was agreed and what was held
 * are compared over these days, without the days away.
 */
record Quarter(LocalDate first, LocalDate last) {
    static final int DAYS = 91;

    /** Sessions agreed for thirteen weeks, from a day and to a day (null: still in force). */
    record Agreed(int sessions, LocalDate from, LocalDate to) {}

    /** Away from a day to a day, both included. */
    record Away(LocalDate from, LocalDate to) {
        boolean covers(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    /** A session; its length may not be known. */
    record Held(LocalDate on, Integer minutes) {}

    static Quarter endingOn(LocalDate day) {
        return new Quarter(day.minusDays(DAYS - 1L), day);
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** Sessions agreed in these weeks: each agreement for the share of the days in which it was in force and nobody away. */
    double agreed(Collection<Agreed> agreements, List<Away> away) {
        double sessions = 0;
        for (Agreed one : agreements) sessions += one.sessions() * (double) daysInForce(one, away) / DAYS;
        return sessions;
    }

    /** Those of the sessions that were held in these weeks, without those on days away. */
    List<Held> counted(Collection<Held> held, List<Away> away) {
        return held.stream()
                .filter(one -> holds(one.on()) && away.stream().noneMatch(gone -> gone.covers(one.on())))
                .toList();
    }

    /** How long they took together, as far as that is known. */
    static long minutes(Collection<Held> held) {
        return held.stream()
                .filter(one -> one.minutes() != null)
                .mapToLong(Held::minutes)
                .sum();
    }

    private long daysInForce(Agreed agreement, List<Away> away) {
        LocalDate from = agreement.from().isAfter(first) ? agreement.from() : first;
        LocalDate to = agreement.to() != null && agreement.to().isBefore(last) ? agreement.to() : last;
        if (to.isBefore(from)) return 0;
        return ChronoUnit.DAYS.between(from, to)
                + 1
                - from.datesUntil(to.plusDays(1))
                        .filter(day -> away.stream().anyMatch(one -> one.covers(day)))
                        .count();
    }
}
