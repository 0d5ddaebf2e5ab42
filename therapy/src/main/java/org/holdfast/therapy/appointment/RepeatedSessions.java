package org.holdfast.therapy.appointment;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.holdfast.patients.api.PatientId;
import org.holdfast.therapy.api.EpisodeId;
import org.holdfast.therapy.recurrence.Rhythm;

/** Sessions that come again and again. Each is an appointment: it is moved, and its outcome recorded, like any other. */
public interface RepeatedSessions {
    /** What becomes of sessions that fall on a bank holiday. */
    enum OnHolidays {
        SKIP,
        KEEP
    }

    /**
     * A series.
     *
     * @param next the next few that are to take place
     * @param skipped the days left out from today on, the soonest first
     */
    record Row(
            UUID id,
            String strand,
            Rhythm rhythm,
            int minutes,
            String place,
            String clinician,
            int version,
            List<Next> next,
            List<Skipped> skipped) {
        public Row {
            next = List.copyOf(next);
            skipped = List.copyOf(skipped);
        }
    }

    /** One that is to take place. */
    record Next(UUID appointment, LocalDateTime startsAt, LocalDate occursOn, int version) {}

    /** A day left out and why. */
    record Skipped(LocalDate on, String reason) {}

    /**
     * Plans a series, and writes its sessions of the next half year; the later ones follow by themselves.
     *
     * @param onHolidays may be null as long as no session falls on a bank holiday
     * @return how many were written
     */
    int plan(
            PatientId patient,
            EpisodeId episode,
            UUID clinician,
            String strand,
            Rhythm rhythm,
            Integer minutes,
            String place,
            OnHolidays onHolidays);

    /** The series of an episode that still go on; three statements however many there are. */
    List<Row> series(PatientId patient, EpisodeId episode);

    /**
     * Leaves one session out: it is cancelled, and stays readable with the reason.
     *
     * @param version of the appointment, as the person saw it
     */
    void skip(PatientId patient, UUID appointment, int version, String reason);

    /**
     * Gives up this day's session and all later ones, wherever they were moved to.
     *
     * @param version of the series, as the person saw it
     * @return how many planned ones that cancels
     */
    int end(PatientId patient, UUID series, int version, LocalDate from, String reason);
}
