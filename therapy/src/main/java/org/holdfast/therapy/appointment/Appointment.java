package org.holdfast.therapy.appointment;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
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
    private final LocalDateTime startsAt;
    private final int minutes;
    private final String place;
    private Outcome outcome;
    private final int version;

    /** As it was stored. */
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
                0);
    }

    /** What became of it can be said from its start on; a cancellation before that too. */
    void record(Outcome what, LocalDateTime now) {
        if (what == null || !Outcome.said().contains(what)) throw new Refused("therapy.outcome.which").on("outcome");
        if (!what.isCancelled() && startsAt.isAfter(now))
            throw new Refused("therapy.outcome.early", startsAt).on("outcome");
        outcome = what;
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

    int version() {
        return version;
    }
}
