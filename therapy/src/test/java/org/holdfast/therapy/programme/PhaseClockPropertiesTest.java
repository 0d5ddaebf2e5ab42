package org.holdfast.therapy.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for every history, however odd. */
class PhaseClockPropertiesTest {
    private static final LocalDate START = LocalDate.of(2024, 1, 31);

    record Case(Programme programme, History history, LocalDate on) {}

    @Provide
    Arbitrary<Case> cases() {
        return Arbitraries.of("SCM", "MBT_OP", "MBT_I", "MBT_ASPD")
                .map(Shipped::programme)
                .flatMap(programme -> {
                    Arbitrary<LocalDate> days =
                            Arbitraries.integers().between(-40, 900).map(START::plusDays);
                    Arbitrary<History.Move> moves = Combinators.combine(days, Arbitraries.of(programme.phases()))
                            .as((day, phase) -> new History.Move(day, phase.id()));
                    Arbitrary<History.Attended> attended = Combinators.combine(
                                    days, Arbitraries.of(programme.strands()))
                            .as((day, strand) -> new History.Attended(day, strand.id()));
                    Arbitrary<History.Delivered> delivered = Combinators.combine(
                                    days, Arbitraries.of(programme.products().toList()))
                            .as((day, product) -> new History.Delivered(day, product.id()));
                    Arbitrary<History.Pause> pauses = Combinators.combine(
                                    days, Arbitraries.integers().between(1, 120).injectNull(0.2))
                            .as((day, length) -> new History.Pause(day, length == null ? null : day.plusDays(length)));
                    Arbitrary<History.Extension> extensions = Combinators.combine(
                                    days,
                                    Arbitraries.of(programme.phases()),
                                    Arbitraries.integers().between(1, 30))
                            .as((day, phase, weeks) -> new History.Extension(day, phase.id(), weeks));
                    return Combinators.combine(
                                    moves.list().ofMaxSize(6),
                                    attended.list().ofMaxSize(20),
                                    delivered.list().ofMaxSize(10),
                                    pauses.list().ofMaxSize(4),
                                    extensions.list().ofMaxSize(6),
                                    Arbitraries.integers().between(0, 900).injectNull(0.5),
                                    days)
                            .as((m, a, d, p, x, end, on) -> new Case(
                                    programme,
                                    new History(START, end == null ? null : START.plusDays(end), m, a, d, p, x),
                                    on));
                });
    }

    @Property
    void the_phases_so_far_partition_the_episode(@ForAll("cases") Case one) {
        Standing standing = PhaseClock.standing(one.programme, one.history, one.on);
        List<Standing.Stretch> path = standing.path();
        assertThat(path.get(0).from()).isEqualTo(START);
        for (int i = 0; i + 1 < path.size(); i++) {
            assertThat(path.get(i).until()).isAfter(path.get(i).from());
            assertThat(path.get(i + 1).from()).isEqualTo(path.get(i).until());
        }
        Standing.Stretch present = path.get(path.size() - 1);
        assertThat(present.until()).isNull();
        assertThat(present.phase()).isEqualTo(standing.phase());
        assertThat(present.from()).isEqualTo(standing.since()).isBeforeOrEqualTo(standing.on());
    }

    @Property
    void clocks_are_never_negative_and_never_beyond_the_whole(@ForAll("cases") Case one) {
        Standing.Reading clock =
                PhaseClock.standing(one.programme, one.history, one.on).clock();
        assertThat(clock.count()).isGreaterThanOrEqualTo(clock.unit() == Programme.Unit.SESSION ? 0 : 1);
        assertThat(clock.perCent()).isBetween(0, 100);
    }

    @Property
    void the_order_in_which_facts_arrive_does_not_matter(@ForAll("cases") Case one, @ForAll Random random) {
        assertThat(PhaseClock.standing(one.programme, shuffled(one.history, random), one.on))
                .isEqualTo(PhaseClock.standing(one.programme, one.history, one.on));
    }

    @Property
    void what_lies_after_the_day_asked_for_changes_nothing(@ForAll("cases") Case one) {
        LocalDate on = one.on.isBefore(START) ? START : one.on;
        History known = new History(
                START,
                one.history.endedOn(),
                one.history.moves().stream().filter(f -> !f.on().isAfter(on)).toList(),
                one.history.attended().stream().filter(f -> !f.on().isAfter(on)).toList(),
                one.history.delivered().stream()
                        .filter(f -> !f.on().isAfter(on))
                        .toList(),
                one.history.pauses().stream().filter(f -> !f.from().isAfter(on)).toList(),
                one.history.extensions().stream()
                        .filter(f -> !f.on().isAfter(on))
                        .toList());
        assertThat(PhaseClock.standing(one.programme, known, one.on))
                .isEqualTo(PhaseClock.standing(one.programme, one.history, one.on));
    }

    @Property
    void a_product_is_owed_at_most_once_and_not_after_it_was_delivered_for_good(@ForAll("cases") Case one) {
        Standing standing = PhaseClock.standing(one.programme, one.history, one.on);
        List<String> owed =
                standing.owed().stream().map(item -> item.product().id()).toList();
        assertThat(owed).doesNotHaveDuplicates();
        Stream<History.Delivered> there = one.history.delivered().stream().filter(f -> !f.on().isAfter(standing.on()));
        var once = there.map(History.Delivered::product)
                .filter(id -> one.programme.product(id).orElseThrow().renewEvery() == null)
                .collect(Collectors.toSet());
        assertThat(owed).noneMatch(once::contains);
    }

    /** The days from which on everything lies later by a pause. */
    record Shift(LocalDate from, int days) {
        LocalDate of(LocalDate day) {
            return day == null || day.isBefore(from) ? day : day.plusDays(days);
        }

        History of(History history) {
            return new History(
                    history.startedOn(),
                    of(history.endedOn()),
                    history.moves().stream()
                            .map(f -> new History.Move(of(f.on()), f.phase()))
                            .toList(),
                    history.attended().stream()
                            .map(f -> new History.Attended(of(f.on()), f.strand()))
                            .toList(),
                    history.delivered().stream()
                            .map(f -> new History.Delivered(of(f.on()), f.product()))
                            .toList(),
                    List.of(new History.Pause(from, from.plusDays(days))),
                    history.extensions().stream()
                            .map(f -> new History.Extension(of(f.on()), f.phase(), f.weeks()))
                            .toList());
        }
    }

    @Property
    void a_history_with_a_pause_is_the_one_without_read_so_many_days_earlier(
            @ForAll("cases") Case one,
            @ForAll @IntRange(min = 1, max = 600) int pausedAfter,
            @ForAll @IntRange(min = 1, max = 200) int days) {
        History without = one.history.with(List.of(), one.history.extensions());
        Shift shift = new Shift(START.plusDays(pausedAfter), days);
        // Of what ended before the pause nothing is paused.
        Assume.that(without.endedOn() == null || !without.endedOn().isBefore(shift.from));
        LocalDate on = one.on.isBefore(shift.from) ? shift.from : one.on;
        Standing then = PhaseClock.standing(one.programme, without, on);
        Standing now = PhaseClock.standing(one.programme, shift.of(without), shift.of(on));
        assertThat(now.phase()).isEqualTo(then.phase());
        assertThat(now.clock()).isEqualTo(then.clock());
        assertThat(now.sessions()).isEqualTo(then.sessions());
        assertThat(now.since()).isEqualTo(shift.of(then.since()));
        assertThat(now.earliestEnd()).isEqualTo(shift.of(then.earliestEnd()));
        assertThat(now.latestEnd()).isEqualTo(shift.of(then.latestEnd()));
        assertThat(now.isOverdue()).isEqualTo(then.isOverdue());
        assertThat(now.path())
                .isEqualTo(then.path().stream()
                        .map(s -> new Standing.Stretch(s.phase(), shift.of(s.from()), shift.of(s.until())))
                        .toList());
        assertThat(now.owed())
                .isEqualTo(then.owed().stream()
                        .map(o -> new Standing.Owed(o.product(), shift.of(o.since()), shift.of(o.due()), o.renewal()))
                        .toList());
        assertThat(now.reviewsDue())
                .isEqualTo(then.reviewsDue().stream()
                        .map(r -> new Standing.ReviewDue(r.review(), shift.of(r.last()), shift.of(r.due())))
                        .toList());
    }

    @Property
    void nothing_falls_due_and_no_phase_runs_out_on_a_paused_day(@ForAll("cases") Case one) {
        Standing standing = PhaseClock.standing(one.programme, one.history, one.on);
        Pauses pauses = standing.pauses();
        assertThat(pauses.cover(standing.latestEnd())).isFalse();
        assertThat(standing.reviewsDue()).noneMatch(review -> pauses.cover(review.due()));
        var decided = one.history.moves().stream().map(History.Move::on).collect(Collectors.toSet());
        assertThat(standing.path().stream().map(Standing.Stretch::from).filter(day -> !day.equals(START)))
                .allMatch(day -> decided.contains(day) || !pauses.cover(day));
        if (standing.isPaused()) {
            LocalDate before = pauses.all().get(pauses.all().size() - 1).from();
            Standing eve = PhaseClock.standing(one.programme, one.history, before);
            if (one.history.moves().stream().noneMatch(move -> !move.on().isBefore(before))
                    && one.history.extensions().stream()
                            .noneMatch(more -> !more.on().isBefore(before)))
                assertThat(standing.clock()).isEqualTo(eve.clock());
        }
    }

    /** Goes through the days one by one with the pauses as they were recorded. */
    @Property
    void days_counted_one_by_one_give_the_same(
            @ForAll("cases") Case one,
            @ForAll @IntRange(min = 0, max = 500) int from,
            @ForAll @IntRange(min = 0, max = 200) int length) {
        LocalDate on = PhaseClock.standing(one.programme, one.history, one.on).on();
        Pauses pauses = Pauses.of(one.history.pauses(), START, on);
        boolean[] rests = new boolean[4000];
        for (int i = 0; i < rests.length; i++) {
            LocalDate day = START.plusDays(i);
            for (History.Pause pause : one.history.pauses()) {
                boolean begun = pause.from().compareTo(on) <= 0 && pause.from().compareTo(day) <= 0;
                LocalDate last = pause.until() == null ? on : pause.until().minusDays(1);
                if (begun && day.compareTo(last) <= 0) rests[i] = true;
            }
        }
        int paused = 0;
        for (int i = 0; i < from; i++) if (rests[i]) paused++;
        assertThat(pauses.days(START.plusDays(from))).isEqualTo(paused);
        int day = from;
        while (rests[day]) day++;
        for (int gone = 0; gone < length; gone++) {
            day++;
            while (rests[day]) day++;
        }
        assertThat(pauses.after(START.plusDays(from), Period.ofDays(length))).isEqualTo(START.plusDays(day));
        Standing standing = PhaseClock.standing(one.programme, one.history, one.on);
        if (standing.clock().unit() == Programme.Unit.WEEK) {
            int treated = 0;
            for (LocalDate d = standing.since(); d.isBefore(on); d = d.plusDays(1))
                if (!rests[(int) START.until(d, ChronoUnit.DAYS)]) treated++;
            assertThat(standing.clock().count()).isEqualTo(1 + treated / 7);
        }
    }

    private static History shuffled(History history, Random random) {
        return new History(
                history.startedOn(),
                history.endedOn(),
                shuffled(history.moves(), random),
                shuffled(history.attended(), random),
                shuffled(history.delivered(), random),
                shuffled(history.pauses(), random),
                shuffled(history.extensions(), random));
    }

    private static <T> List<T> shuffled(List<T> facts, Random random) {
        List<T> other = new ArrayList<>(facts);
        Collections.shuffle(other, random);
        return other;
    }
}
