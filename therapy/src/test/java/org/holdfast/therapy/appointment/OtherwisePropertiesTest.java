package org.holdfast.therapy.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
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
import org.holdfast.platform.Ids;
import org.holdfast.platform.Refused;
import org.holdfast.therapy.recurrence.Every;
import org.holdfast.therapy.recurrence.Rhythm;

/** "This and all later ones" of any series, changed to any day and hour, whatever had been done to its sessions before. */
class OtherwisePropertiesTest {
    private static final LocalDate FROM = LocalDate.of(2024, 1, 1);

    @Provide
    Arbitrary<Rhythm> rhythms() {
        return Combinators.combine(
                        Arbitraries.of(Every.values()),
                        Arbitraries.integers().between(1, 6),
                        Arbitraries.integers().between(0, 1500),
                        Arbitraries.integers().between(0, 400).injectNull(0.4),
                        Arbitraries.integers().between(1, 40).injectNull(0.4))
                .as((every, interval, start, until, count) -> {
                    LocalDate first = FROM.plusDays(start);
                    return new Rhythm(
                            every,
                            interval,
                            first,
                            LocalTime.of(10, 0),
                            until == null || count != null ? null : first.plusDays(until),
                            count,
                            null);
                });
    }

    @Property(tries = 1000)
    void what_was_before_stays_and_what_comes_after_follows_the_new_rhythm_with_none_lost_and_no_day_twice(
            @ForAll("rhythms") Rhythm before,
            @ForAll @IntRange(max = 30) int which,
            @ForAll @IntRange(min = -40, max = 40) int shift,
            @ForAll @IntRange(max = 23) int hour) {
        LocalDate far = before.first().plusYears(30);
        List<LocalDate> old = before.days(far);
        int turn = which % old.size();
        LocalDate from = old.get(turn);
        Rhythm after;
        try {
            after = before.changedFrom(from, from.plusDays(shift), LocalTime.of(hour, 15));
        } catch (Refused another) {
            assertThat(shift).as("its own day is always its own turn").isNotZero();
            return;
        }
        List<LocalDate> stay = before.endedFrom(from).days(far);
        assertThat(stay).isEqualTo(old.subList(0, turn));
        List<LocalDate> follow = after.days(far);
        assertThat(follow.get(0)).isEqualTo(from.plusDays(shift));
        if (before.count() != null || before.until() != null) assertThat(follow).hasSize(old.size() - turn);
        assertThat(follow).allSatisfy(day -> {
            assertThat(day.getDayOfWeek()).isEqualTo(from.plusDays(shift).getDayOfWeek());
            assertThat(after.startsAt(day).toLocalTime())
                    .as("the clinic's hour, whatever the clocks do")
                    .isEqualTo(LocalTime.of(hour, 15));
        });
        if (before.every() == Every.WEEK)
            for (int i = 0; i < Math.min(follow.size(), old.size() - turn); i++)
                assertThat(follow.get(i)).isEqualTo(old.get(turn + i).plusDays(shift));
        List<LocalDate> all = new ArrayList<>(stay);
        all.addAll(follow);
        assertThat(all).isSorted().doesNotHaveDuplicates();
    }

    @Property(tries = 500)
    void each_session_in_the_book_goes_on_once_as_moved_or_left_out_as_before(
            @ForAll("rhythms") Rhythm before,
            @ForAll @IntRange(max = 30) int which,
            @ForAll @IntRange(min = -6, max = 6) int shift,
            @ForAll @Size(min = 1, max = 30) List<@IntRange(max = 3) Integer> done) {
        List<LocalDate> old = before.days(before.first().plusYears(30));
        int turn = which % old.size();
        LocalDate from = old.get(turn);
        Rhythm after;
        try {
            after = before.changedFrom(from, from.plusDays(shift), LocalTime.of(14, 0));
        } catch (Refused another) {
            return;
        }
        List<Otherwise.Kept> kept = new ArrayList<>();
        Map<LocalDate, LocalDateTime> expected = new TreeMap<>();
        Map<LocalDate, String> leftOut = new TreeMap<>();
        List<LocalDate> days = after.days(before.first().plusYears(31));
        for (int i = 0; i < done.size() && turn + i < old.size(); i++) {
            LocalDate day = old.get(turn + i);
            LocalDateTime moved = day.plusDays(2).atTime(16, 30);
            boolean byHand = done.get(i) == 1;
            boolean skipped = done.get(i) == 2;
            // The fourth kind was left out by itself and is not in the book: the new day is judged afresh.
            if (done.get(i) == 3) continue;
            kept.add(new Otherwise.Kept(
                    Ids.next(),
                    0,
                    day,
                    byHand ? moved : before.startsAt(day),
                    "Room 1",
                    !skipped,
                    skipped ? "Away" : null));
            if (skipped) leftOut.put(days.get(i), "Away");
            else expected.put(days.get(i), byHand ? moved : days.get(i).atTime(14, 0));
        }
        Otherwise otherwise = Otherwise.of(before, after, from, "Room 9", kept, "gone");
        Map<LocalDate, LocalDateTime> goes = new TreeMap<>();
        otherwise.goes().forEach(one -> assertThat(goes.put(one.day(), one.startsAt()))
                .as("no day twice")
                .isNull());
        assertThat(goes).isEqualTo(expected);
        assertThat(otherwise.leftOut()).isEqualTo(leftOut);
        assertThat(otherwise.byHand()).isEqualTo((int)
                expected.values().stream().filter(at -> at.getMinute() == 30).count());
        Set<LocalDate> known = new HashSet<>(goes.keySet());
        known.addAll(leftOut.keySet());
        LocalDate through = days.get(Math.min(days.size() - 1, 40));
        Set<LocalDate> whole = new HashSet<>(after.missing(known, through));
        assertThat(known).doesNotContainAnyElementsOf(whole.isEmpty() ? Set.of(LocalDate.MIN) : whole);
        whole.addAll(known);
        assertThat(whole).containsAll(after.days(through));
    }
}
