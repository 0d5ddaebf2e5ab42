package org.holdfast.therapy.appointment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
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

    /**
     * A series with what was done to it; one that has ended too.
     *
     * @param row with all of its sessions that are to take place and are in the book
     * @param kind of session, as its programme calls it
     * @param told what was left out, ended, changed or handed over, the latest first
     */
    record Whole(Row row, String kind, UUID clinician, boolean skipsHolidays, List<Told> told) {
        public Whole {
            told = List.copyOf(told);
        }
    }

    /**
     * A day left out, the end of the series, from when on it goes on otherwise, or in whose hands.
     *
     * @param reason of a hand-over, from whom to whom
     * @param by nobody where the service itself did it
     */
    record Told(Deed deed, LocalDate on, String reason, Instant when, String by) {}

    /** What was done to a series. */
    enum Deed {
        LEFT_OUT,
        HANDED_OVER,
        ENDED,
        CHANGED,
        BEGUN
    }

    /** How a series is to go on from one of its sessions on; the weekday is that of the day. */
    record Anew(UUID clinician, LocalDate on, LocalTime at, Integer minutes, String place, OnHolidays onHolidays) {}

    /**
     * What came of it.
     *
     * @param series the one that goes on
     * @param moved how many are at their new time
     * @param byHand how many stay where they had been moved to
     * @param leftOut how many stay left out
     */
    record Changed(UUID series, int moved, int byHand, int leftOut) {}

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

    /** One series of an episode. */
    Whole whole(PatientId patient, EpisodeId episode, UUID series);

    /**
     * Goes on otherwise with this session and all later ones: the series ends before it and a new one begins with it. What
     * somebody had moved stays where it is, what was left out stays left out.
     *
     * @param version of the series, as the person saw it
     * @param appointment the first that changes; still to take place
     */
    Changed change(PatientId patient, UUID series, int version, UUID appointment, Anew anew, String reason);

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
