package org.holdfast.therapy.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;
import org.holdfast.patients.api.PatientId;
import org.holdfast.platform.Refused;
import org.holdfast.platform.Time;
import org.junit.jupiter.api.Test;

class MissedTest {
    private static LocalDateTime callBy(String recordedAt) {
        return LocalDateTime.ofInstant(AppointmentDesk.callBy(LocalDateTime.parse(recordedAt)), Time.CLINIC);
    }

    @Test
    void somebody_who_did_not_come_in_the_morning_is_called_the_same_day() {
        assertThat(callBy("2026-11-17T11:30")).isEqualTo("2026-11-17T17:00:00");
    }

    @Test
    void after_three_the_call_is_owed_the_next_working_day() {
        assertThat(callBy("2026-11-17T15:10")).isEqualTo("2026-11-18T17:00:00");
        assertThat(callBy("2026-11-20T16:00")).isEqualTo("2026-11-23T17:00:00");
        assertThat(callBy("2026-11-21T10:00")).isEqualTo("2026-11-23T17:00:00");
    }

    @Test
    void the_hour_stays_when_the_clocks_have_changed() {
        assertThat(callBy("2026-10-23T16:00")).isEqualTo("2026-10-26T17:00:00");
    }

    @Test
    void attendance_cannot_be_said_before_the_session_but_a_cancellation_can() {
        Appointment planned = Appointment.plan(
                new PatientId(UUID.randomUUID()),
                UUID.randomUUID(),
                UUID.randomUUID(),
                "INDIVIDUAL",
                LocalDate.of(2026, 11, 24),
                LocalTime.of(10, 0),
                50,
                null);
        LocalDateTime before = LocalDateTime.of(2026, 11, 20, 9, 0);
        assertThatThrownBy(() -> planned.record(Outcome.ATTENDED, before)).isInstanceOf(Refused.class);
        planned.record(Outcome.CANCELLED_BY_PATIENT, before);
        assertThat(planned.outcome()).isEqualTo(Outcome.CANCELLED_BY_PATIENT);
        assertThatThrownBy(() -> planned.record(Outcome.CANCELLED_AT_END, before))
                .as("nobody says so: it comes of the end")
                .isInstanceOf(Refused.class);
    }
}
