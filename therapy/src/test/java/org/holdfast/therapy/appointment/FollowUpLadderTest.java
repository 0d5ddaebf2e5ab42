package org.holdfast.therapy.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.holdfast.platform.Refused;
import org.holdfast.platform.calendar.BankHolidays;
import org.holdfast.platform.calendar.WorkingDays;
import org.junit.jupiter.api.Test;

class FollowUpLadderTest {
    private static final WorkingDays WORK = new WorkingDays(BankHolidays.ofEngland());

    private static List<String> due(String known) {
        return FollowUpLadder.USUAL.from(LocalDateTime.parse(known), WORK).stream()
                .map(one -> one.by().toString())
                .toList();
    }

    @Test
    void a_session_missed_in_the_morning_is_a_call_today_a_letter_after_two_days_and_the_team_after_five() {
        assertThat(due("2026-11-17T11:30")).containsExactly("2026-11-17T17:00", "2026-11-19T17:00", "2026-11-24T17:00");
    }

    @Test
    void from_three_on_everything_begins_the_next_working_day() {
        assertThat(due("2026-11-17T14:59")).first().isEqualTo("2026-11-17T17:00");
        assertThat(due("2026-11-17T15:00")).first().isEqualTo("2026-11-18T17:00");
        assertThat(due("2026-11-20T16:00")).containsExactly("2026-11-23T17:00", "2026-11-25T17:00", "2026-11-30T17:00");
    }

    @Test
    void nobody_is_asked_to_call_on_a_bank_holiday() {
        assertThat(due("2026-12-24T16:00"))
                .as("Christmas Day is a Friday and Boxing Day is made up for on Monday the 28th")
                .containsExactly("2026-12-29T17:00", "2026-12-31T17:00", "2027-01-06T17:00");
        assertThat(due("2026-12-28T10:00")).first().isEqualTo("2026-12-29T17:00");
    }

    @Test
    void the_hour_stays_when_the_clocks_have_changed() {
        assertThat(due("2026-10-23T16:00")).first().isEqualTo("2026-10-26T17:00");
        assertThat(due("2026-11-21T10:00")).as("known on a Saturday").first().isEqualTo("2026-11-23T17:00");
    }

    @Test
    void a_ladder_goes_up() {
        assertThatThrownBy(() -> new FollowUpLadder(
                        LocalTime.NOON,
                        List.of(
                                new FollowUpLadder.Step("therapy.ladder.letter", 2, LocalTime.NOON),
                                new FollowUpLadder.Step("therapy.ladder.call", 0, LocalTime.NOON))))
                .isInstanceOf(Refused.class);
    }
}
