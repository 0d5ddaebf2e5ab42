package org.holdfast.therapy.caseload;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.holdfast.therapy.appointment.Outcome;
import org.holdfast.therapy.programme.Standing;

/**
 * One person on a caseload with everything their line is made from.
 *
 * @param lastSeen the last attended session; null if none is recorded
 * @param nextAt the next planned one; null if none is booked
 * @param nextReview the next planned review
 * @param hasAppointments whether any appointment was ever recorded; if not, silence says nothing
 * @param recent sessions of the last weeks that were not cancelled, in order of time
 */
record Carried(
        UUID episode,
        UUID patient,
        String name,
        LocalDate born,
        UUID clinician,
        LocalDate startedOn,
        Standing standing,
        LocalDate lastSeen,
        LocalDateTime nextAt,
        LocalDate nextReview,
        boolean hasAppointments,
        List<Recent> recent) {

    /**
     * @param outcome attended, did not attend, or null where nobody has said
     * @param followUpRaised a task was raised to go after them
     * @param followedUp somebody has written down what came of it
     */
    record Recent(
            UUID appointment,
            String strand,
            LocalDateTime at,
            Outcome outcome,
            boolean followUpRaised,
            boolean followedUp) {}
}
