package org.holdfast.therapy.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** The library's days against days counted one by one, and a book that is written, moved, skipped, ended and begun again. */
class RhythmPropertiesTest {
    private static final LocalDate FROM = LocalDate.of(2024, 1, 1);

    @Provide
    Arbitrary<Rhythm> rhythms() {
        return Combinators.combine(
                        Arbitraries.of(Every.values()),
                        Arbitraries.integers().between(1, 12),
                        Arbitraries.integers().between(0, 1500),
                        Arbitraries.integers().between(0, 23),
                        Arbitraries.integers().between(0, 400).injectNull(0.4),
                        Arbitraries.integers().between(1, 40).injectNull(0.4))
                .as((every, interval, start, hour, until, count) -> {
                    LocalDate first = FROM.plusDays(start);
                    return new Rhythm(
                            every,
                            interval,
                            first,
                            LocalTime.of(hour, 30),
                            until == null || count != null ? null : first.plusDays(until),
                            count,
                            null);
                });
    }

    /** Each day looked at by itself. */
    private static List<LocalDate> oneByOne(Rhythm rhythm, LocalDate endedFrom, LocalDate through) {
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate day = rhythm.first(); !day.isAfter(through); day = day.plusDays(1)) {
            if (day.getDayOfWeek() != rhythm.first().getDayOfWeek() || !falls(rhythm, day)) continue;
            if (rhythm.count() != null && days.size() == rhythm.count()) break;
            if (rhythm.until() != null && day.isAfter(rhythm.until())) break;
            if (endedFrom != null && !day.isBefore(endedFrom)) break;
            days.add(day);
        }
        return days;
    }

    private static boolean falls(Rhythm rhythm, LocalDate day) {
        if (rhythm.every() == Every.WEEK)
            return ChronoUnit.DAYS.between(rhythm.first(), day) % (7L * rhythm.interval()) == 0;
        long months = ChronoUnit.MONTHS.between(YearMonth.from(rhythm.first()), YearMonth.from(day));
        if (months % rhythm.interval() != 0) return false;
        boolean lasts = rhythm.first().getDayOfMonth() > 28;
        if (lasts) return day.plusWeeks(1).getMonth() != day.getMonth();
        return before(day) == before(rhythm.first());
    }

    /** How many of its weekday came before it in its month. */
    private static int before(LocalDate day) {
        int count = 0;
        for (LocalDate one = day.minusWeeks(1); one.getMonth() == day.getMonth(); one = one.minusWeeks(1)) count++;
        return count;
    }

    @Property(tries = 1000)
    void the_days_are_those_that_one_counts_on_the_calendar(
            @ForAll("rhythms") Rhythm rhythm, @ForAll @IntRange(max = 800) int far) {
        LocalDate through = rhythm.first().plusDays(far);
        assertThat(rhythm.days(through)).isEqualTo(oneByOne(rhythm, null, through));
    }

    @Property
    void each_is_at_the_clinics_hour(@ForAll("rhythms") Rhythm rhythm) {
        for (LocalDate day : rhythm.days(rhythm.first().plusYears(2)))
            assertThat(rhythm.startsAt(day).toLocalTime()).isEqualTo(rhythm.at());
    }

    /** What a service keeps of a series. */
    private static final class Book {
        private Rhythm rhythm;
        private final Map<LocalDate, LocalDateTime> sessions = new TreeMap<>();
        private final Set<LocalDate> skipped = new HashSet<>();
        private final Set<LocalDate> cancelled = new HashSet<>();
        private LocalDate written;

        Book(Rhythm rhythm) {
            this.rhythm = rhythm;
            written = rhythm.first();
        }

        Book startedAgain() {
            Book again = new Book(rhythm);
            again.sessions.putAll(sessions);
            again.skipped.addAll(skipped);
            again.cancelled.addAll(cancelled);
            again.written = written;
            return again;
        }

        void extend(LocalDate through) {
            Set<LocalDate> known = new HashSet<>(sessions.keySet());
            known.addAll(skipped);
            for (LocalDate day : rhythm.missing(known, through))
                assertThat(sessions.put(day, rhythm.startsAt(day)))
                        .as("none twice")
                        .isNull();
            if (through.isAfter(written)) written = through;
        }

        void end(LocalDate from) {
            rhythm = rhythm.endedFrom(from);
            for (LocalDate day : sessions.keySet()) if (!day.isBefore(from)) cancelled.add(day);
        }
    }

    @Property(tries = 500)
    void none_is_lost_and_none_doubled_whatever_is_done_to_the_series(
            @ForAll("rhythms") Rhythm rhythm, @ForAll @Size(max = 25) List<@IntRange(max = 599) Integer> deeds) {
        Book book = new Book(rhythm);
        Map<LocalDate, LocalDateTime> moved = new TreeMap<>();
        LocalDate ended = null;
        for (int deed : deeds) {
            int much = deed / 6;
            List<LocalDate> standing = book.sessions.keySet().stream()
                    .filter(day -> !book.skipped.contains(day) && !book.cancelled.contains(day))
                    .toList();
            LocalDate one = standing.isEmpty() ? null : standing.get(much % standing.size());
            switch (deed % 6) {
                case 0 -> book.extend(book.written.plusDays(much * 3L));
                case 1 -> book.extend(book.written);
                case 2 -> {
                    if (one == null) continue;
                    LocalDateTime to = one.plusDays(much % 20).atTime(16, 0);
                    book.sessions.put(one, to);
                    moved.put(one, to);
                }
                case 3 -> {
                    if (one != null) book.skipped.add(one);
                }
                case 4 -> {
                    if (much < 80) continue;
                    LocalDate from = book.written.minusDays(much);
                    book.end(from);
                    if (ended == null || from.isBefore(ended)) ended = from;
                }
                default -> {
                    Book again = book.startedAgain();
                    again.extend(book.written);
                    again.extend(book.written);
                    assertThat(again.sessions.keySet()).containsAll(book.sessions.keySet());
                }
            }
        }
        LocalDate through = book.written.plusDays(60);
        book.extend(through);
        Set<LocalDate> stands = new HashSet<>(book.sessions.keySet());
        stands.removeAll(book.cancelled);
        assertThat(stands).containsExactlyInAnyOrderElementsOf(oneByOne(rhythm, ended, through));
        moved.forEach((day, to) -> assertThat(book.sessions).containsEntry(day, to));
    }
}
