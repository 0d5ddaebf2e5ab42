package org.holdfast.therapy.appointment;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.holdfast.patients.api.PatientId;
import org.holdfast.therapy.api.EpisodeId;

/** What the episode's page asks of appointments. */
public interface Sessions {
    /** What the task to call somebody who missed a session came from; with it goes the appointment's id. */
    String CALL = "appointment.missed";

    /**
     * The person's appointments in an episode, a page at a time.
     *
     * @param back the past ones after this; null for the latest
     * @param ahead those to come after this; null for the soonest
     */
    AppointmentList of(PatientId patient, EpisodeId episode, Turned back, Turned ahead);

    /** Plans a session. The same person cannot be in two sessions of one kind at one time. */
    void plan(
            PatientId patient,
            EpisodeId episode,
            UUID clinician,
            String strand,
            LocalDate on,
            LocalTime at,
            Integer minutes,
            String place);

    /** How many there are. */
    AppointmentTally tally(PatientId patient, EpisodeId episode);

    /** One of them with what was said of it before; empty if there is none, or it is another person's. */
    Optional<AppointmentWhole> whole(PatientId patient, UUID id);

    /**
     * Puts an appointment that is still to come at another time or in another place. The old ones stay readable.
     *
     * @param version the version the person was looking at
     * @param reason may be left out
     */
    void move(PatientId patient, UUID id, int version, LocalDate on, LocalTime at, String place, String reason);

    /** Strikes out an appointment that was entered in error: it stays readable, and counts nowhere any more. */
    void strikeOut(PatientId patient, UUID id, int version, String reason);

    /**
     * Says what became of an appointment. Somebody who did not come is gone after: their clinician gets a task for the
     * same or the next working day. A corrected outcome takes the task away again.
     *
     * @param version the version the person was looking at
     * @throws org.holdfast.platform.ChangedByAnother if somebody else said something different of it meanwhile
     */
    void record(PatientId patient, UUID id, int version, Outcome outcome);

    /**
     * Treatment has ended: what is planned in it from then on is cancelled.
     *
     * @return how many appointments that are
     */
    int cancelFrom(PatientId patient, EpisodeId episode, LocalDateTime from);

    /**
     * The end was taken back: what it had cancelled is planned again.
     *
     * @return how many appointments that are
     */
    int planAgain(PatientId patient, EpisodeId episode);

    /**
     * Treatment rests on other days than before: what is planned on days on which it has not rested before is cancelled, and
     * what a pause had cancelled on days on which it does not rest is planned again, if treatment and life go on by then.
     *
     * @param from the first day on which it rests now and did not before
     * @param until the first day after those; null if there is none, the same as {@code from} if there are no such days
     */
    Rested rest(PatientId patient, EpisodeId episode, LocalDate from, LocalDate until);

    /**
     * Treatment passes into other hands: what is still to come with its former clinician, and the series that bring more of
     * it, are the new one's. What was held stays as it was, and a group stays with whoever leads it.
     *
     * @return how many appointments that are
     */
    int handOver(PatientId patient, EpisodeId episode, UUID former, UUID clinician);

    /**
     * @param cancelled how many appointments
     * @param plannedAgain how many appointments
     */
    record Rested(int cancelled, int plannedAgain) {}

    /**
     * What came of going after somebody who did not come; finishes the task.
     *
     * @param version the version the person was looking at
     * @throws org.holdfast.platform.ChangedByAnother if somebody has changed it since
     */
    void followUp(PatientId patient, UUID id, int version, String what);
}
