package org.holdfast.patients.wait;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.holdfast.patients.api.WaitFact;
import org.holdfast.platform.Refused;
import org.junit.jupiter.api.Test;

class FourWeekWaitTest {
    private static final LocalDate BORN = LocalDate.of(1990, 5, 1);
    private static final LocalDate START = LocalDate.of(2026, 11, 2);
    private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);

    private static Referred open(LocalDate received) {
        return new Referred(received, null, "A16", false);
    }

    private static Referred closed(LocalDate received, LocalDate closed) {
        return new Referred(received, closed, "A16", false);
    }

    private static List<WaitFact> all(LocalDate contact, LocalDate scored, LocalDate assessed, LocalDate plan) {
        return List.of(
                new WaitFact.Contact(contact, "5", null),
                new WaitFact.Scored(scored, "CORE-10"),
                new WaitFact.Assessed(assessed),
                new WaitFact.CarePlan(plan, true));
    }

    private static Wait.Counted counted(List<WaitFact> facts) {
        return counted(START, facts, TODAY);
    }

    private static Wait.Counted counted(LocalDate received, List<WaitFact> facts, LocalDate today) {
        return (Wait.Counted)
                FourWeekWait.of(List.of(open(received)), BORN, facts, today).get(0);
    }

    private static LightState state(Wait.Counted wait, Light light) {
        return wait.byLight().get(light).state();
    }

    @Test
    void the_clock_stops_at_the_latest_of_the_four_and_day_28_is_met() {
        Wait.Counted wait = counted(all(START.plusDays(8), START.plusDays(8), START.plusDays(22), START.plusDays(28)));
        assertThat(wait.start()).isEqualTo(START);
        assertThat(wait.stoppedOn()).isEqualTo(START.plusDays(28));
        assertThat(wait.days()).isEqualTo(28);
        assertThat(wait.result()).isEqualTo(Wait.WaitResult.MET);
    }

    @Test
    void day_29_is_not_met() {
        Wait.Counted wait = counted(all(START, START, START, START.plusDays(29)));
        assertThat(wait.days()).isEqualTo(29);
        assertThat(wait.result()).isEqualTo(Wait.WaitResult.NOT_MET);
    }

    @Test
    void without_one_of_them_the_clock_runs_until_day_28_and_is_overdue_from_day_29() {
        List<WaitFact> three = all(START, START, START, START).subList(0, 3);
        Wait.Counted on28 = counted(START, three, START.plusDays(28));
        assertThat(on28.result()).isEqualTo(Wait.WaitResult.RUNNING);
        assertThat(on28.stoppedOn()).isNull();
        assertThat(state(on28, Light.PLAN)).isEqualTo(LightState.NOT_YET);
        assertThat(counted(START, three, START.plusDays(29)).result()).isEqualTo(Wait.WaitResult.OVERDUE);
    }

    @Test
    void referrals_five_days_apart_are_one_spell_and_six_days_apart_are_two() {
        LocalDate end = START.plusDays(10);
        assertThat(FourWeekWait.spells(List.of(closed(START, end), open(end.plusDays(5)))))
                .hasSize(1);
        assertThat(FourWeekWait.spells(List.of(closed(START, end), open(end.plusDays(6)))))
                .hasSize(2);
        assertThat(FourWeekWait.spells(List.of(open(START), open(START.plusDays(100)))))
                .as("an open one overlaps everything after it")
                .hasSize(1);
    }

    @Test
    void a_second_referral_of_a_spell_does_not_start_the_clock_again() {
        Wait wait = FourWeekWait.ofReferral(
                START.plusDays(12),
                List.of(closed(START, START.plusDays(7)), open(START.plusDays(12))),
                BORN,
                List.of(),
                TODAY);
        assertThat(wait.start()).isEqualTo(START);
    }

    @Test
    void somebody_counts_from_their_18th_birthday_on() {
        LocalDate eighteen = BORN.plusYears(18);
        assertThat(FourWeekWait.of(List.of(open(eighteen)), BORN, List.of(), TODAY)
                        .get(0))
                .isInstanceOf(Wait.Counted.class);
        assertThat(FourWeekWait.of(List.of(open(eighteen.minusDays(1))), BORN, List.of(), TODAY))
                .containsExactly(new Wait.NotCounted(eighteen.minusDays(1), Wait.Uncounted.UNDER_18));
        assertThat(FourWeekWait.of(List.of(open(START)), null, List.of(), TODAY))
                .containsExactly(new Wait.NotCounted(START, Wait.Uncounted.AGE_UNKNOWN));
    }

    @Test
    void other_teams_and_stays_in_hospital_do_not_count() {
        assertThat(FourWeekWait.of(List.of(new Referred(START, null, "A01", false)), BORN, List.of(), TODAY))
                .containsExactly(new Wait.NotCounted(START, Wait.Uncounted.OTHER_TEAM));
        assertThat(FourWeekWait.of(List.of(new Referred(START, null, "A16", true)), BORN, List.of(), TODAY))
                .containsExactly(new Wait.NotCounted(START, Wait.Uncounted.IN_HOSPITAL));
    }

    @Test
    void the_questionnaires_of_the_field_do_not_light_the_outcome() {
        for (String tool : List.of("BSL-23", "WSAS", "DERS-16", "IIP-32", "RFQ-8", "BEST", "PID-5-BF"))
            assertThat(state(counted(List.of(new WaitFact.Scored(START, tool))), Light.OUTCOME))
                    .as(tool)
                    .isEqualTo(LightState.NOT_YET);
        for (String tool : List.of("CORE-10", "CORE-OM", "PHQ-9", "GAD-7", "DIALOG", "GOALS"))
            assertThat(state(counted(List.of(new WaitFact.Scored(START, tool))), Light.OUTCOME))
                    .as(tool)
                    .isEqualTo(LightState.LIT);
    }

    @Test
    void what_was_missed_or_written_or_not_agreed_lights_nothing() {
        List<WaitFact> facts = List.of(
                new WaitFact.Contact(START, "3", "01"),
                new WaitFact.Contact(START, "5", "03"),
                new WaitFact.CarePlan(START, false),
                new WaitFact.Intervention(START, "11429006"),
                new WaitFact.Intervention(START, null));
        assertThat(counted(facts).lamps())
                .allMatch(lamp -> lamp.state() == LightState.NOT_YET)
                .hasSize(4);
        assertThat(state(counted(List.of(new WaitFact.Intervention(START, "228557008"))), Light.PLAN))
                .isEqualTo(LightState.LIT);
        assertThat(state(counted(List.of(new WaitFact.Contact(START, "6", "11"))), Light.CONTACT))
                .isEqualTo(LightState.LIT);
    }

    @Test
    void an_assessment_is_needed_if_the_referral_or_the_first_contact_is_of_april_2024_or_later() {
        LocalDate march = LocalDate.of(2024, 3, 31);
        LocalDate april = LocalDate.of(2024, 4, 1);
        assertThat(state(counted(march, List.of(new WaitFact.Contact(march, "5", null)), TODAY), Light.ASSESSMENT))
                .isEqualTo(LightState.NOT_NEEDED);
        assertThat(state(counted(march, List.of(new WaitFact.Contact(april, "5", null)), TODAY), Light.ASSESSMENT))
                .isEqualTo(LightState.NOT_YET);
        assertThat(state(counted(april, List.of(), TODAY), Light.ASSESSMENT)).isEqualTo(LightState.NOT_YET);
        assertThat(state(counted(march, List.of(), march), Light.ASSESSMENT)).isEqualTo(LightState.NOT_NEEDED);
    }

    @Test
    void what_came_before_the_referral_or_after_its_end_does_not_count() {
        assertThat(counted(all(START.minusDays(1), START.minusDays(1), START.minusDays(1), START.minusDays(1)))
                        .lamps())
                .allMatch(lamp -> lamp.state() == LightState.NOT_YET);
        LocalDate end = START.plusDays(10);
        LocalDate late = end.plusDays(1);
        Wait.Counted wait =
                (Wait.Counted) FourWeekWait.of(List.of(closed(START, end)), BORN, all(late, late, late, late), TODAY)
                        .get(0);
        assertThat(wait.result()).isEqualTo(Wait.WaitResult.CLOSED_BEFORE);
        assertThat(wait.days()).isEqualTo(10);
    }

    @Test
    void a_referral_is_not_closed_before_it_is_received() {
        assertThatThrownBy(() -> closed(START, START.minusDays(1))).isInstanceOf(Refused.class);
    }

    @Provide
    Arbitrary<WaitFact> facts() {
        Arbitrary<LocalDate> days = Arbitraries.integers().between(-20, 90).map(START::plusDays);
        return Combinators.combine(days, Arbitraries.integers().between(0, 6)).as((on, kind) -> switch (kind) {
            case 0, 1 -> new WaitFact.Contact(on, "5", kind == 0 ? null : "02");
            case 2 -> new WaitFact.Scored(on, "PHQ-9");
            case 3 -> new WaitFact.Scored(on, "BSL-23");
            case 4 -> new WaitFact.Assessed(on);
            case 5 -> new WaitFact.CarePlan(on, on.getDayOfMonth() % 2 == 0);
            default -> new WaitFact.Intervention(on, "228557008");
        });
    }

    @Property
    void the_order_in_which_facts_arrive_does_not_matter(
            @ForAll @Size(max = 12) List<@net.jqwik.api.From("facts") WaitFact> facts, @ForAll long seed) {
        List<WaitFact> shuffled = new ArrayList<>(facts);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(counted(shuffled)).isEqualTo(counted(facts));
    }

    @Property
    void the_stop_is_there_exactly_when_no_light_is_dark_and_is_the_latest_of_them(
            @ForAll @Size(max = 12) List<@net.jqwik.api.From("facts") WaitFact> facts) {
        Wait.Counted wait = counted(facts);
        boolean dark = wait.lamps().stream().anyMatch(lamp -> lamp.state() == LightState.NOT_YET);
        assertThat(wait.stoppedOn() == null).isEqualTo(dark);
        assertThat(wait.days()).isNotNegative();
        if (!dark) {
            assertThat(wait.lamps())
                    .allMatch(lamp -> lamp.on() == null || !lamp.on().isAfter(wait.stoppedOn()));
            assertThat(wait.lamps()).anyMatch(lamp -> wait.stoppedOn().equals(lamp.on()));
            assertThat(wait.result() == Wait.WaitResult.MET).isEqualTo(wait.days() <= 28);
        }
    }

    @Property
    void one_more_fact_never_puts_out_a_light(
            @ForAll @Size(max = 8) List<@net.jqwik.api.From("facts") WaitFact> facts, @ForAll("facts") WaitFact more) {
        Set<Light> before = lit(counted(facts));
        List<WaitFact> all = new ArrayList<>(facts);
        all.add(more);
        assertThat(lit(counted(all))).containsAll(before);
    }

    private static Set<Light> lit(Wait.Counted wait) {
        Set<Light> lit = new HashSet<>();
        wait.lamps().forEach(lamp -> {
            if (lamp.state() == LightState.LIT) lit.add(lamp.light());
        });
        return lit;
    }

    @Property
    void the_spells_are_the_referrals_and_lie_more_than_five_days_apart(
            @ForAll @Size(min = 1, max = 8) List<@net.jqwik.api.constraints.IntRange(max = 999) Integer> drawn) {
        List<Referred> referrals = drawn.stream()
                .map(one -> closed(START.plusDays(one % 100), START.plusDays(one % 100 + one / 50)))
                .toList();
        List<List<Referred>> spells = FourWeekWait.spells(referrals);
        assertThat(spells.stream().flatMap(List::stream).toList()).containsExactlyInAnyOrderElementsOf(referrals);
        // Day by day: whoever is referred, or was within five days, is in the same spell as whoever comes then.
        int runs = 0;
        int free = 6;
        for (int day = 0; day < 140; day++) {
            LocalDate on = START.plusDays(day);
            boolean referred = referrals.stream()
                    .anyMatch(one ->
                            !one.receivedOn().isAfter(on) && !one.closedOn().isBefore(on));
            if (referred && free > 4) runs++;
            free = referred ? 0 : free + 1;
        }
        assertThat(spells).hasSize(runs);
    }
}
