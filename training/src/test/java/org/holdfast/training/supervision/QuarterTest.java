package org.holdfast.training.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.holdfast.training.supervision.Quarter.Agreed;
import org.holdfast.training.supervision.Quarter.Away;
import org.holdfast.training.supervision.Quarter.Held;
import org.junit.jupiter.api.Test;

class QuarterTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final LocalDate LONG_AGO = LocalDate.of(2024, 1, 1);
    private final Quarter quarter = Quarter.endingOn(TODAY);

    @Test
    void thirteen_weeks_are_ninety_one_days_and_today_is_the_last() {
        assertThat(quarter.first()).isEqualTo(LocalDate.of(2026, 8, 23));
        assertThat(quarter.holds(TODAY)).isTrue();
        assertThat(quarter.holds(TODAY.minusDays(90))).isTrue();
        assertThat(quarter.holds(TODAY.minusDays(91))).isFalse();
    }

    @Test
    void a_weekly_agreement_in_force_throughout_is_thirteen_sessions() {
        assertThat(quarter.agreed(List.of(new Agreed(13, LONG_AGO, null)), List.of()))
                .isEqualTo(13.0);
    }

    @Test
    void an_agreement_made_five_weeks_ago_counts_for_five_weeks() {
        Agreed recent = new Agreed(13, TODAY.minusDays(34), null);
        assertThat(quarter.agreed(List.of(recent), List.of())).isCloseTo(5.0, within(1e-12));
    }

    @Test
    void two_weeks_away_are_two_sessions_fewer_agreed() {
        Away fortnight = new Away(TODAY.minusDays(30), TODAY.minusDays(17));
        assertThat(quarter.agreed(List.of(new Agreed(13, LONG_AGO, null)), List.of(fortnight)))
                .isCloseTo(11.0, within(1e-12));
    }

    @Test
    void days_away_that_overlap_count_once() {
        Away week = new Away(TODAY.minusDays(13), TODAY.minusDays(7));
        assertThat(quarter.agreed(List.of(new Agreed(13, LONG_AGO, null)), List.of(week, week)))
                .isCloseTo(12.0, within(1e-12));
    }

    @Test
    void a_group_and_an_individual_agreement_add_up() {
        assertThat(quarter.agreed(List.of(new Agreed(13, LONG_AGO, null), new Agreed(6, LONG_AGO, null)), List.of()))
                .isEqualTo(19.0);
    }

    @Test
    void an_agreement_that_ended_before_these_weeks_counts_for_nothing() {
        assertThat(quarter.agreed(List.of(new Agreed(13, LONG_AGO, TODAY.minusDays(91))), List.of()))
                .isZero();
    }

    @Test
    void a_session_on_a_day_away_counts_neither_for_nor_against() {
        Away today = new Away(TODAY, TODAY);
        assertThat(quarter.counted(
                        List.of(held(TODAY, 60), held(TODAY.minusDays(7), 50), held(TODAY.minusDays(91), 60)),
                        List.of(today)))
                .containsExactly(held(TODAY.minusDays(7), 50));
    }

    @Test
    void the_time_is_that_of_the_sessions_whose_length_is_known() {
        assertThat(Quarter.minutes(List.of(held(TODAY, 60), held(TODAY, null), held(TODAY, 50))))
                .isEqualTo(110);
    }

    private static Held held(LocalDate on, Integer minutes) {
        return new Held(on, minutes);
    }
}
