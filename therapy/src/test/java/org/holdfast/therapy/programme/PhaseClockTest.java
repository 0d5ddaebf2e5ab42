package org.holdfast.therapy.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PhaseClockTest {
    private static final Programme SCM = Shipped.programme("SCM");
    private static final Programme MBT = Shipped.programme("MBT_OP");
    private static final Programme MBT_I = Shipped.programme("MBT_I");
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    private static History scm(History.Move... moves) {
        return new History(MONDAY, null, List.of(moves), List.of(), List.of());
    }

    private static History.Move move(LocalDate on, String phase) {
        return new History.Move(on, phase);
    }

    private static List<History.Delivered> written(Map<LocalDate, List<String>> products) {
        return products.entrySet().stream()
                .flatMap(day -> day.getValue().stream().map(product -> new History.Delivered(day.getKey(), product)))
                .toList();
    }

    private static String read(Standing standing) {
        Standing.Reading clock = standing.clock();
        return standing.phase().id() + " " + clock.unit() + " " + clock.count() + " of "
                + (clock.least() == null ? "" : clock.least() + "–") + clock.most() + " (" + clock.perCent() + "%)";
    }

    @Test
    void mbt_is_in_its_initial_phase_for_four_months_and_then_in_the_middle_one() {
        History history = History.begun(LocalDate.of(2026, 1, 15));
        assertThat(read(PhaseClock.standing(MBT, history, LocalDate.of(2026, 2, 20))))
                .isEqualTo("initial MONTH 2 of 3–4 (50%)");
        assertThat(read(PhaseClock.standing(MBT, history, LocalDate.of(2026, 5, 14))))
                .isEqualTo("initial MONTH 4 of 3–4 (100%)");
        assertThat(read(PhaseClock.standing(MBT, history, LocalDate.of(2026, 5, 15))))
                .isEqualTo("middle MONTH 5 of 18 (28%)");
        assertThat(read(PhaseClock.standing(MBT, history, LocalDate.of(2026, 7, 20))))
                .isEqualTo("middle MONTH 7 of 18 (39%)");
        assertThat(read(PhaseClock.standing(MBT, history, LocalDate.of(2027, 3, 1))))
                .isEqualTo("final MONTH 14 of 18 (78%)");
    }

    @Test
    void a_month_that_began_on_the_31st_ends_with_a_shorter_month() {
        History history = History.begun(LocalDate.of(2027, 1, 31));
        assertThat(PhaseClock.standing(MBT, history, LocalDate.of(2027, 2, 27))
                        .clock()
                        .count())
                .isEqualTo(1);
        assertThat(PhaseClock.standing(MBT, history, LocalDate.of(2027, 2, 28))
                        .clock()
                        .count())
                .isEqualTo(2);
        assertThat(PhaseClock.standing(MBT, history, LocalDate.of(2027, 3, 30))
                        .clock()
                        .count())
                .isEqualTo(2);
        assertThat(PhaseClock.standing(MBT, history, LocalDate.of(2027, 3, 31))
                        .clock()
                        .count())
                .isEqualTo(3);
    }

    @Test
    void a_leap_day_counts_as_the_end_of_february() {
        History history = History.begun(LocalDate.of(2028, 2, 29));
        assertThat(PhaseClock.standing(MBT, history, LocalDate.of(2029, 2, 27))
                        .clock()
                        .count())
                .isEqualTo(12);
        Standing anniversary = PhaseClock.standing(MBT, history, LocalDate.of(2029, 2, 28));
        assertThat(read(anniversary)).isEqualTo("final MONTH 13 of 18 (72%)");
    }

    @Test
    void scm_that_moved_on_by_decision_reads_week_14_of_26_to_52() {
        LocalDate treatment = LocalDate.of(2026, 7, 6);
        History history = scm(move(LocalDate.of(2026, 4, 13), "stabilisation"), move(treatment, "treatment"));
        Standing standing = PhaseClock.standing(SCM, history, LocalDate.of(2026, 10, 8));
        assertThat(read(standing)).isEqualTo("treatment WEEK 14 of 26–52 (27%)");
        assertThat(standing.earliestEnd()).isEqualTo(LocalDate.of(2027, 1, 4));
        assertThat(standing.latestEnd()).isEqualTo(LocalDate.of(2027, 7, 5));
        assertThat(standing.isOverdue()).isFalse();
    }

    @Test
    void a_phase_that_ends_by_decision_stays_and_is_overdue_after_its_limit() {
        History history = scm(move(MONDAY, "assessment"), move(LocalDate.of(2026, 4, 13), "stabilisation"));
        Standing last = PhaseClock.standing(SCM, history, LocalDate.of(2026, 7, 5));
        assertThat(read(last)).isEqualTo("stabilisation WEEK 12 of 12 (100%)");
        assertThat(last.isOverdue()).isFalse();
        Standing over = PhaseClock.standing(SCM, history, LocalDate.of(2026, 7, 6));
        assertThat(read(over)).isEqualTo("stabilisation WEEK 13 of 12 (100%)");
        assertThat(over.isOverdue()).isTrue();
    }

    @Test
    void an_imported_episode_without_decisions_is_placed_by_the_usual_lengths() {
        assertThat(PhaseClock.standing(SCM, scm(), MONDAY.plusWeeks(6).minusDays(1))
                        .phase()
                        .id())
                .isEqualTo("assessment");
        assertThat(PhaseClock.standing(SCM, scm(), MONDAY.plusWeeks(6)).phase().id())
                .isEqualTo("stabilisation");
        assertThat(PhaseClock.standing(SCM, scm(), MONDAY.plusWeeks(18)).phase().id())
                .isEqualTo("treatment");
        assertThat(PhaseClock.standing(SCM, scm(), MONDAY.plusWeeks(70)).phase().id())
                .isEqualTo("discharge");
    }

    @Test
    void assessment_counts_only_assessment_sessions_that_took_place_in_it() {
        History history = new History(
                MONDAY,
                null,
                List.of(move(MONDAY, "assessment")),
                List.of(
                        new History.Attended(MONDAY, "ASSESSMENT"),
                        new History.Attended(MONDAY.plusWeeks(2), "ASSESSMENT"),
                        new History.Attended(MONDAY.plusWeeks(1), "ASSESSMENT"),
                        new History.Attended(MONDAY.plusWeeks(1), "GROUP"),
                        new History.Attended(MONDAY.plusWeeks(4), "ASSESSMENT")),
                List.of());
        assertThat(read(PhaseClock.standing(SCM, history, MONDAY.plusWeeks(3))))
                .isEqualTo("assessment SESSION 3 of 6 (50%)");
    }

    @Test
    void the_introductory_group_reads_session_5_of_10_to_12() {
        History history = new History(
                MONDAY,
                null,
                List.of(),
                java.util.stream.IntStream.range(0, 5)
                        .mapToObj(week -> new History.Attended(MONDAY.plusWeeks(week), "GROUP"))
                        .toList(),
                List.of());
        assertThat(read(PhaseClock.standing(MBT_I, history, MONDAY.plusWeeks(5))))
                .isEqualTo("introductory SESSION 5 of 10–12 (42%)");
    }

    @Test
    void goals_not_agreed_are_owed_from_the_day_stabilisation_began_until_its_end() {
        LocalDate stabilisation = LocalDate.of(2026, 4, 13);
        History history = new History(
                MONDAY,
                null,
                List.of(move(stabilisation, "stabilisation")),
                List.of(),
                written(Map.of(
                        LocalDate.of(2026, 4, 1),
                        List.of("assessment", "information", "risk", "areas-in-order", "diagnosis-shared"),
                        LocalDate.of(2026, 5, 4),
                        List.of("crisis-plan"),
                        LocalDate.of(2026, 5, 20),
                        List.of(
                                "responsibilities",
                                "alliance",
                                "risk-management",
                                "drugs-and-alcohol",
                                "family",
                                "formulation"))));
        Standing standing = PhaseClock.standing(SCM, history, LocalDate.of(2026, 6, 1));
        assertThat(standing.owed())
                .extracting(
                        owed -> owed.product().id(), Standing.Owed::since, Standing.Owed::due, Standing.Owed::renewal)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "goals-agreed", stabilisation, stabilisation.plusWeeks(12), false),
                        org.assertj.core.groups.Tuple.tuple(
                                "joint-care-plan", stabilisation, stabilisation.plusWeeks(12), false),
                        org.assertj.core.groups.Tuple.tuple(
                                "crisis-plan", LocalDate.of(2026, 5, 4), LocalDate.of(2026, 8, 2), true));
    }

    @Test
    void what_was_not_written_in_an_earlier_phase_is_still_owed_in_a_later_one() {
        LocalDate treatment = LocalDate.of(2026, 7, 6);
        Standing standing = PhaseClock.standing(SCM, scm(move(treatment, "treatment")), treatment.plusDays(3));
        assertThat(standing.owed())
                .extracting(owed -> owed.product().id())
                .contains("diagnosis-shared", "formulation", "goals-agreed");
    }

    @Test
    void a_move_beyond_the_calendar_stands_until_the_next_decision() {
        History history = new History(
                LocalDate.of(2025, 1, 1),
                null,
                List.of(move(LocalDate.of(2026, 2, 1), "middle")),
                List.of(),
                List.of());
        Standing standing = PhaseClock.standing(MBT, history, LocalDate.of(2026, 5, 1));
        assertThat(standing.phase().id()).isEqualTo("middle");
        assertThat(standing.isOverdue()).isTrue();
    }

    @Test
    void the_clock_of_an_ended_episode_stands_still() {
        History history =
                new History(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 3, 31), List.of(), List.of(), List.of());
        Standing standing = PhaseClock.standing(MBT, history, LocalDate.of(2026, 5, 1));
        assertThat(standing.on()).isEqualTo(LocalDate.of(2025, 3, 31));
        assertThat(read(standing)).isEqualTo("initial MONTH 3 of 3–4 (75%)");
    }

    @Test
    void a_review_falls_due_three_months_after_the_last_one_held() {
        History history = new History(
                MONDAY, null, List.of(), List.of(new History.Attended(LocalDate.of(2026, 8, 31), "REVIEW")), List.of());
        assertThat(PhaseClock.standing(SCM, history, LocalDate.of(2026, 9, 1)).reviewsDue())
                .extracting(Standing.ReviewDue::due)
                .containsExactly(LocalDate.of(2026, 11, 30));
    }
}
