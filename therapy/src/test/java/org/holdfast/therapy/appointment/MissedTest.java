package org.holdfast.therapy.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;
import org.holdfast.patients.api.PatientId;
import org.holdfast.platform.Refused;
import org.junit.jupiter.api.Test;

class MissedTest {
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
