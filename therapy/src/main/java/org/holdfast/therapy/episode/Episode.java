package org.holdfast.therapy.episode;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.UUID;
import org.holdfast.patients.api.PatientId;
import org.holdfast.patients.api.ReferralFact;
import org.holdfast.platform.Days;
import org.holdfast.platform.Refused;
import org.holdfast.platform.Unknown;
import org.holdfast.platform.Written;
import org.holdfast.therapy.api.Ending;
import org.holdfast.therapy.api.EpisodeFact;
import org.holdfast.therapy.api.EpisodeId;
import org.holdfast.therapy.programme.Programme;

/** One course of one programme for one person. It keeps the version of the programme it began with. */
final class Episode {
    private final EpisodeId id;
    private final String key;
    private final PatientId patient;
    private UUID referral;
    private final String programme;
    private final int programmeVersion;
    private final LocalDate startedOn;
    private UUID team;
    private UUID clinician;
    private LocalDate endedOn;
    private Ending ending;
    private String endReason;
    private final LocalDate diedOn;
    private final int version;

    /**
     * As it was stored.
     *
     * @param diedOn when the person died; null if alive or not known to have died
     */
    Episode(EpisodeFact stored, int programmeVersion, String endReason, LocalDate diedOn, int version) {
        this.id = new EpisodeId(stored.id());
        this.key = stored.episodeKey();
        this.patient = new PatientId(stored.patientId());
        this.referral = stored.referralId();
        this.programme = stored.programme();
        this.programmeVersion = programmeVersion;
        this.team = stored.teamId();
        this.clinician = stored.clinicianId();
        this.startedOn = stored.startedOn();
        this.endedOn = stored.endedOn();
        this.ending = stored.ending();
        this.endReason = endReason;
        this.diedOn = diedOn;
        this.version = version;
    }

    /** Begins with the first offered session. */
    static Episode begin(
            PatientId patient, UUID referral, Programme programme, UUID team, UUID clinician, LocalDate on) {
        if (team == null) throw new Refused("therapy.begin.team").on("team");
        if (clinician == null) throw new Refused("therapy.begin.clinician").on("clinician");
        if (on == null || !Days.hold(on)) throw new Refused("therapy.begin.when").on("startedOn");
        EpisodeId id = EpisodeId.next();
        return new Episode(
                new EpisodeFact(
                        id.value(),
                        id.toString(),
                        patient.value(),
                        referral,
                        programme.code(),
                        team,
                        clinician,
                        on,
                        null,
                        null),
                programme.version(),
                null,
                null,
                0);
    }

    /** @param happened all that is known to have happened in it, and stands: it does not end before the last of it */
    void end(LocalDate on, Ending how, String reason, LocalDate today, Collection<Happened> happened) {
        if (isOver()) throw new Refused("therapy.end.already", endedOn);
        if (on == null) throw new Refused("therapy.end.when").on("endedOn");
        if (on.isBefore(startedOn)) throw new Refused("therapy.end.beforeStart", startedOn).on("endedOn");
        if (on.isAfter(today)) throw new Refused("therapy.end.future").on("endedOn");
        happened.stream()
                .filter(one -> !one.on().isAfter(today))
                .max(Comparator.comparing(Happened::on))
                .filter(last -> last.on().isAfter(on))
                .ifPresent(last -> {
                    throw new Refused(last.refusal(), last.what(), last.on()).on("endedOn");
                });
        if (how == null) throw new Refused("therapy.end.how").on("ending");
        String why = Written.reason(reason, "therapy.end.why", "reason");
        endedOn = on;
        ending = how;
        endReason = why;
    }

    /** Its end was entered in error. */
    void reopen() {
        if (!isOver()) throw new Refused("therapy.reopen.runs");
        endedOn = null;
        ending = null;
        endReason = null;
    }

    /** It came from this referral, as it turns out. */
    void cameFrom(ReferralFact known) {
        if (referral != null) throw new Refused("therapy.link.already").on("referral");
        if (startedOn.isBefore(known.receivedOn()))
            throw new Refused("therapy.link.beforeReferral", startedOn, known.receivedOn()).on("referral");
        referral = known.id();
    }

    void handTo(UUID newTeam, UUID newClinician) {
        if (isOver()) throw new Refused("therapy.end.already", endedOn);
        if (newTeam == null) throw new Refused("therapy.begin.team").on("team");
        if (newClinician == null) throw new Refused("therapy.begin.clinician").on("clinician");
        if (newTeam.equals(team) && newClinician.equals(clinician))
            throw new Refused("therapy.hand.already").on("clinician");
        team = newTeam;
        clinician = newClinician;
    }

    /** A fact about this episode cannot lie outside of it or in the future. */
    LocalDate within(LocalDate day, LocalDate today, String field) {
        if (day == null) throw new Refused("therapy.day.missing").on(field);
        if (day.isBefore(startedOn)) throw new Refused("therapy.day.beforeStart", startedOn).on(field);
        if (endedOn != null && day.isAfter(endedOn)) throw new Refused("therapy.day.afterEnd", endedOn).on(field);
        if (day.isAfter(today)) throw new Refused("therapy.day.future").on(field);
        return day;
    }

    /** @throws Unknown if it is another person's, as if there were none */
    Episode of(PatientId expected) {
        if (!patient.equals(expected)) throw new Unknown("episode " + id);
        return this;
    }

    boolean isOver() {
        return endedOn != null;
    }

    /** Null if the person is alive or not known to have died. */
    LocalDate diedOn() {
        return diedOn;
    }

    EpisodeId id() {
        return id;
    }

    PatientId patient() {
        return patient;
    }

    UUID team() {
        return team;
    }

    UUID clinician() {
        return clinician;
    }

    String programme() {
        return programme;
    }

    int programmeVersion() {
        return programmeVersion;
    }

    LocalDate startedOn() {
        return startedOn;
    }

    /** Null while it lasts, or if how it ended is not known. */
    Ending ending() {
        return ending;
    }

    String endReason() {
        return endReason;
    }

    int version() {
        return version;
    }

    EpisodeFact fact() {
        return new EpisodeFact(
                id.value(), key, patient.value(), referral, programme, team, clinician, startedOn, endedOn, ending);
    }
}
