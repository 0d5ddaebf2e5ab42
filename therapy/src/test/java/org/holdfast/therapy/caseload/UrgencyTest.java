package org.holdfast.therapy.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.holdfast.therapy.api.CaseloadReason;
import org.holdfast.therapy.api.CaseloadReason.Kind;
import org.holdfast.therapy.caseload.CaseloadRow.When;
import org.junit.jupiter.api.Test;

class UrgencyTest {
    /** A Wednesday: what is due in three days is due after Friday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);

    private final Urgency urgency = new Urgency(TODAY);

    private static CaseloadReason reason(Kind kind, LocalDate due) {
        return new CaseloadReason(kind, TODAY, due, null, "flag", kind.name(), "", "", "");
    }

    private List<Kind> order(CaseloadReason... reasons) {
        List<CaseloadReason> sorted = new ArrayList<>(List.of(reasons));
        sorted.sort(urgency.order());
        return sorted.stream().map(CaseloadReason::kind).toList();
    }

    @Test
    void a_suicide_attempt_is_for_today_whatever_day_of_the_week_it_is() {
        for (int day = 0; day < 7; day++) {
            Urgency that = new Urgency(TODAY.plusDays(day));
            for (LocalDate due : new LocalDate[] {TODAY.plusDays(day), TODAY.plusDays(day + 10L)})
                assertThat(that.when(reason(Kind.SAFETY, due))).isEqualTo(When.TODAY);
        }
    }

    @Test
    void a_suicide_attempt_comes_before_an_outcome_that_is_not_recorded_and_a_missed_session() {
        assertThat(order(
                        reason(Kind.OTHER, TODAY.minusDays(5)),
                        reason(Kind.MISSED_APPOINTMENT, TODAY.minusDays(1)),
                        reason(Kind.SAFETY, TODAY.plusDays(3))))
                .containsExactly(Kind.SAFETY, Kind.MISSED_APPOINTMENT, Kind.OTHER);
    }

    @Test
    void somebody_who_left_hospital_yesterday_is_shown_before_their_overdue_review() {
        CaseloadReason left = reason(Kind.LEFT_HOSPITAL, TODAY.plusDays(1));
        CaseloadReason review = reason(Kind.REVIEW, TODAY.minusDays(43));
        assertThat(order(review, left)).containsExactly(Kind.LEFT_HOSPITAL, Kind.REVIEW);
        assertThat(urgency.whenOf(List.of(left, review)))
                .as("where the most urgent of them is")
                .isEqualTo(When.TODAY);
    }

    @Test
    void what_is_acute_but_far_away_does_not_come_before_what_is_due() {
        assertThat(order(reason(Kind.MISSED_APPOINTMENT, TODAY.plusDays(6)), reason(Kind.REVIEW, TODAY)))
                .containsExactly(Kind.REVIEW, Kind.MISSED_APPOINTMENT);
    }

    @Test
    void everything_else_goes_by_the_day_and_then_by_what_it_is_about() {
        assertThat(order(
                        reason(Kind.OTHER_CARE, null),
                        reason(Kind.PHASE_ENDS, TODAY.plusDays(2)),
                        reason(Kind.REVIEW, TODAY.minusDays(9)),
                        reason(Kind.OWED, TODAY),
                        reason(Kind.TASK, TODAY)))
                .containsExactly(Kind.TASK, Kind.OWED, Kind.REVIEW, Kind.PHASE_ENDS, Kind.OTHER_CARE);
    }

    @Test
    void two_things_that_are_alike_stay_in_the_order_they_are_told_in() {
        List<CaseloadReason> told = new ArrayList<>(List.of(
                new CaseloadReason(Kind.SAFETY, TODAY, TODAY, null, "flag", "Suicide attempt", "", "", ""),
                new CaseloadReason(Kind.SAFETY, TODAY, TODAY, null, "flag", "Self-injury", "", "", "")));
        told.sort(urgency.order());
        assertThat(told).extracting(CaseloadReason::title).containsExactly("Suicide attempt", "Self-injury");
    }
}
