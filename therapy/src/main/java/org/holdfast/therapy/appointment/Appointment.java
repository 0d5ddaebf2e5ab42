package org.holdfast.therapy.appointment;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Objects;
import java.util.UUID;
import org.holdfast.patients.api.PatientId;
import org.holdfast.platform.ChangedByAnother;
import org.holdfast.platform.Days;
import org.holdfast.platform.Ids;
import org.holdfast.platform.Refused;
import org.holdfast.platform.Unknown;
import org.holdfast.platform.Written;

/** A planned session with one person, and what became of it. */
final class Appointment {
    private final UUID id;
    private final PatientId patient;
    private final UUID episode;
    private final UUID clinician;
    private final String strand;
    private LocalDateTime startsAt;
    private final int minutes;
    private String place;
    private Outcome outcome;
    private String struckOut;
    private final int version;

    /**
     * As it was stored.
     *
     * @param struckOut why it was struck out; null while it stands
     */
    Appointment(
            UUID id,
            PatientId patient,
            UUID episode,
            UUID clinician,
            String strand,
            LocalDateTime startsAt,
            int minutes,
            String place,
            Outcome outcome,
            String struckOut,
            int version) {
        this.id = id;
        this.patient = patient;
        this.episode = episode;
        this.clinician = clinician;
        this.strand = strand;
        this.startsAt = startsAt;
        this.minutes = minutes;
        this.place = place;
        this.outcome = outcome;
        this.struckOut = struckOut;
        this.version = version;
    }

    static Appointment plan(
            PatientId patient,
            UUID episode,
            UUID clinician,
            String strand,
            LocalDate on,
            LocalTime at,
            Integer minutes,
            String place) {
        if (strand == null || strand.isBlank()) throw new Refused("therapy.plan.strand").on("strand");
        if (clinician == null) throw new Refused("therapy.plan.clinician").on("clinician");
        if (on == null) throw new Refused("therapy.plan.day").on("on");
        if (at == null) throw new Refused("therapy.plan.time").on("at");
        if (!Days.hold(on)) throw new Refused("therapy.plan.day").on("on");
        if (minutes == null || minutes < 1 || minutes > 600) throw new Refused("therapy.plan.minutes").on("minutes");
        return new Appointment(
                Ids.next(),
                patient,
                episode,
                clinician,
                strand,
                on.atTime(at),
                minutes,
                Written.line(place, 200, "place"),
                null,
                null,
                0);
    }

    /** What became of it can be said from its start on; a cancellation before that too. */
    void record(Outcome what, LocalDateTime now) {
        stands();
        if (what == null || !Outcome.said().contains(what)) throw new Refused("therapy.outcome.which").on("outcome");
        if (!what.isCancelled() && startsAt.isAfter(now))
            throw new Refused("therapy.outcome.early", startsAt).on("outcome");
        outcome = what;
    }

    /** To another time, as long as it is still to come and to take place. */
    void move(LocalDate on, LocalTime at, String where, LocalDateTime now) {
        stands();
        if (outcome != null || !startsAt.isAfter(now)) throw new Refused("therapy.moved.over").on("on");
        if (on == null || !Days.hold(on)) throw new Refused("therapy.plan.day").on("on");
        if (at == null) throw new Refused("therapy.plan.time").on("at");
        LocalDateTime to = on.atTime(at);
        String there = Written.line(where, 200, "place");
        if (to.equals(startsAt) && Objects.equals(there, place)) throw new Refused("therapy.moved.same").on("on");
        if (!to.isAfter(now)) throw new Refused("therapy.moved.past").on("on");
        startsAt = to;
        place = there;
    }

    /** It was entered in error. */
    void strikeOut(String reason) {
        stands();
        struckOut = Written.reason(reason, "therapy.strike.why", "reason");
    }

    private void stands() {
        if (struckOut != null) throw new Refused("therapy.strike.already");
    }

    /** @throws ChangedByAnother if somebody has changed it since the person saw this version */
    Appointment seen(int asOf) {
        if (version != asOf) throw new ChangedByAnother("appointment " + id, version);
        return this;
    }

    Appointment of(PatientId expected) {
        if (!patient.equals(expected)) throw new Unknown("appointment " + id);
        return this;
    }

    UUID id() {
        return id;
    }

    PatientId patient() {
        return patient;
    }

    UUID episode() {
        return episode;
    }

    UUID clinician() {
        return clinician;
    }

    String strand() {
        return strand;
    }

    LocalDateTime startsAt() {
        return startsAt;
    }

    int minutes() {
        return minutes;
    }

    String place() {
        return place;
    }

    Outcome outcome() {
        return outcome;
    }

    /** Why it was struck out; null while it stands. */
    String struckOut() {
        return struckOut;
    }

    int version() {
        return version;
    }
}
