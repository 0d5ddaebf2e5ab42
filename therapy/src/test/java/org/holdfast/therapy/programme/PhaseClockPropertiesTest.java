package org.holdfast.therapy.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

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
                    return Combinators.combine(
                                    moves.list().ofMaxSize(6),
                                    attended.list().ofMaxSize(20),
                                    delivered.list().ofMaxSize(10),
                                    Arbitraries.integers().between(0, 900).injectNull(0.5),
                                    days)
                            .as((m, a, d, end, on) -> new Case(
                                    programme,
                                    new History(START, end == null ? null : START.plusDays(end), m, a, d),
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

    private static History shuffled(History history, Random random) {
        return new History(
                history.startedOn(),
                history.endedOn(),
                shuffled(history.moves(), random),
                shuffled(history.attended(), random),
                shuffled(history.delivered(), random));
    }

    private static <T> List<T> shuffled(List<T> facts, Random random) {
        List<T> other = new ArrayList<>(facts);
        Collections.shuffle(other, random);
        return other;
    }
}
