package org.holdfast.therapy.caseload;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.holdfast.platform.Time;
import org.holdfast.therapy.appointment.Outcome;
import org.holdfast.therapy.programme.Standing;

/**
 * One person on a caseload with everything their line is made from.
 *
 * @param diedOn null if alive or not known to have died
 * @param lastSeen the last attended session; null if none is recorded
 * @param nextAt the next planned one; null if none is booked
 * @param nextReviews the next planned review, by strand
 * @param hasAppointments whether any appointment was ever recorded; if not, silence says nothing
 * @param plans the crisis plan as it was written or gone over, each time
 * @param recent sessions of the last weeks to which the person did not come or of which nobody has said what became, and
 *     the last that they attended, in order of time
 */
record Carried(
        UUID episode,
        UUID patient,
        String name,
        LocalDate born,
        LocalDate diedOn,
        UUID clinician,
        LocalDate startedOn,
        Standing standing,
        LocalDate lastSeen,
        LocalDateTime nextAt,
        Map<String, LocalDate> nextReviews,
        boolean hasAppointments,
        List<Plan> plans,
        List<Recent> recent) {

    /** Treatment is to begin on a later day. */
    boolean isToBegin(LocalDate today) {
        return startedOn.isAfter(today);
    }

    /**
     * The crisis plan was written or gone over.
     *
     * @param recordedAt null where another system said so
     */
    record Plan(LocalDate on, Instant recordedAt) {
        /** It was done, and said to be, after this was known: on the day itself only what was written down since counts. */
        boolean isSince(Instant known) {
            LocalDate day = LocalDate.ofInstant(known, Time.CLINIC);
            return recordedAt == null
                    ? !on.atStartOfDay(Time.CLINIC).toInstant().isBefore(known)
                    : !on.isBefore(day) && !recordedAt.isBefore(known);
        }
    }

    /**
     * @param appointment null of the one they attended, of which no more is asked than when it was; so is its strand
     * @param outcome attended, did not attend, or null where nobody has said
     * @param callBy by when whoever has the task to call them is to do so; null if there is no such task, or it is done
     * @param followUpRaised a task was raised to go after them
     * @param followedUp somebody has written down what came of it
     */
    record Recent(
            UUID appointment,
            String strand,
            LocalDateTime at,
            Outcome outcome,
            LocalDateTime callBy,
            boolean followUpRaised,
            boolean followedUp) {}
}
