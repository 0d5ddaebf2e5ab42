package org.holdfast.therapy.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Treatment begun on 2 March and moved to Treatment, of 26 to 52 weeks, on 6 July. */
class PausedAndExtendedTest {
    private static final Programme SCM = Shipped.programme("SCM");
    private static final LocalDate JULY = LocalDate.of(2026, 7, 6);

    private static Standing scm(LocalDate on, List<History.Pause> pauses, History.Extension... extensions) {
        History history = new History(
                LocalDate.of(2026, 3, 2),
                null,
                List.of(new History.Move(JULY, "treatment")),
                List.of(new History.Attended(LocalDate.of(2026, 9, 10), "INDIVIDUAL")),
                List.of(),
                pauses,
                List.of(extensions));
        return PhaseClock.standing(SCM, history, on);
    }

    private static History.Pause pause(LocalDate from, LocalDate until) {
        return new History.Pause(from, until);
    }

    @Test
    void a_pause_of_four_weeks_moves_every_limit_by_four_weeks() {
        LocalDate october = LocalDate.of(2026, 10, 8);
        Standing without = scm(october, List.of());
        Standing with = scm(october, List.of(pause(LocalDate.of(2026, 8, 3), LocalDate.of(2026, 8, 31))));
        assertThat(without.clock().count()).isEqualTo(14);
        assertThat(with.clock().count()).isEqualTo(10);
        assertThat(with.latestEnd()).isEqualTo(without.latestEnd().plusWeeks(4));
        assertThat(with.earliestEnd()).isEqualTo(without.earliestEnd().plusWeeks(4));
    }

    @Test
    void while_a_pause_is_open_the_clock_stands_and_the_limit_moves_with_each_day() {
        List<History.Pause> open = List.of(pause(LocalDate.of(2026, 8, 3), null));
        Standing august = scm(LocalDate.of(2026, 8, 10), open);
        Standing november = scm(LocalDate.of(2026, 11, 10), open);
        assertThat(august.isPaused()).isTrue();
        assertThat(november.clock()).isEqualTo(august.clock());
        assertThat(november.latestEnd()).isEqualTo(august.latestEnd().plusDays(92));
        assertThat(november.pauses().today()).contains(open.get(0));
    }

    @Test
    void what_was_overdue_before_the_pause_is_overdue_in_it_and_nothing_falls_due_meanwhile() {
        LocalDate last = LocalDate.of(2027, 7, 4);
        assertThat(scm(last.plusDays(20), List.of(pause(last, null))).isOverdue())
                .isFalse();
        assertThat(scm(last.plusDays(20), List.of(pause(last.plusDays(2), null)))
                        .isOverdue())
                .isTrue();
    }

    @Test
    void an_extension_moves_the_limit_and_the_clock_says_so() {
        History.Extension four = new History.Extension(LocalDate.of(2026, 10, 1), "treatment", 4);
        Standing with = scm(LocalDate.of(2026, 10, 8), List.of(), four);
        assertThat(with.clock().most()).isEqualTo(56);
        assertThat(with.clock().least()).isEqualTo(26);
        assertThat(with.latestEnd()).isEqualTo(JULY.plusWeeks(56));
        assertThat(with.extended()).containsExactly(four);
    }

    @Test
    void an_extension_of_another_phase_or_of_an_earlier_stay_changes_nothing() {
        LocalDate october = LocalDate.of(2026, 10, 8);
        Standing plain = scm(october, List.of());
        assertThat(scm(october, List.of(), new History.Extension(LocalDate.of(2026, 10, 1), "discharge", 4)))
                .isEqualTo(plain);
        assertThat(scm(october, List.of(), new History.Extension(LocalDate.of(2026, 6, 1), "treatment", 4)))
                .isEqualTo(plain);
    }

    @Test
    void an_extended_phase_of_mbt_moves_the_end_of_the_whole() {
        Programme mbt = Shipped.programme("MBT_OP");
        History history = History.begun(LocalDate.of(2026, 1, 15))
                .with(List.of(), List.of(new History.Extension(LocalDate.of(2026, 4, 1), "initial", 4)));
        assertThat(PhaseClock.standing(mbt, history, LocalDate.of(2026, 6, 11))
                        .phase()
                        .id())
                .isEqualTo("initial");
        Standing middle = PhaseClock.standing(mbt, history, LocalDate.of(2026, 6, 12));
        assertThat(middle.phase().id()).isEqualTo("middle");
        assertThat(middle.clock().most()).isEqualTo(19);
        assertThat(middle.extended()).hasSize(1);
    }

    @Test
    void a_session_on_a_paused_day_does_not_count_and_is_said() {
        Standing standing =
                scm(LocalDate.of(2026, 10, 8), List.of(pause(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 20))));
        assertThat(standing.attendedWhilePaused()).isEqualTo(1);
    }

    @Test
    void nobody_is_quiet_while_treatment_rests_and_the_days_of_rest_do_not_count_after() {
        LocalDate seen = LocalDate.of(2026, 8, 1);
        History.Pause away = pause(LocalDate.of(2026, 8, 3), LocalDate.of(2026, 10, 1));
        LocalDate back = away.until();
        LocalDate said = seen.plus(SCM.quietAfter()).plusDays(1);
        assertThat(scm(said, List.of()).isQuietSince(seen)).isTrue();
        assertThat(scm(said, List.of(away)).isQuietSince(seen)).isFalse();
        assertThat(scm(back, List.of(away)).isQuietSince(seen)).isFalse();
        assertThat(scm(said.plusDays(59), List.of(away)).isQuietSince(seen)).isTrue();
        assertThat(scm(said.plusDays(58), List.of(away)).isQuietSince(seen)).isFalse();
    }
}
