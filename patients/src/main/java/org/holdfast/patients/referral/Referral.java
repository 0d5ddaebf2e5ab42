package org.holdfast.patients.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.holdfast.patients.api.Care;
import org.holdfast.patients.api.PatientFact;
import org.holdfast.patients.api.PatientId;
import org.holdfast.patients.api.ReferralFact;
import org.holdfast.patients.api.ReferralId;
import org.holdfast.patients.api.ReferralOutcome;
import org.holdfast.patients.history.Signed;
import org.holdfast.platform.Days;
import org.holdfast.platform.Refused;
import org.holdfast.platform.Written;

/** A request that we see somebody. */
@Entity
@Table(schema = "patients", name = "referral")
class Referral {
    private static final int LONGEST_SOURCE = 120;

    @Id
    private UUID id;

    @Column(name = "referral_key", updatable = false)
    private String key;

    @Column(name = "patient_id", updatable = false)
    private UUID patientId;

    @Column(name = "received_on")
    private LocalDate receivedOn;

    private String source;

    @Column(name = "team_id")
    private UUID teamId;

    @Enumerated(EnumType.STRING)
    private ReferralOutcome outcome;

    @Column(name = "outcome_on")
    private LocalDate outcomeOn;

    @Column(name = "entered_at", updatable = false)
    private OffsetDateTime enteredAt;

    @Column(name = "entered_by", updatable = false)
    private String enteredBy;

    @Column(name = "struck_at")
    private OffsetDateTime struckAt;

    @Column(name = "struck_by")
    private String struckBy;

    @Column(name = "struck_because")
    private String struckBecause;

    @Version
    private int version;

    /** For the persistence provider. */
    protected Referral() {}

    /** A referral that has reached the service and waits to be decided. */
    Referral(
            UUID id,
            PatientFact patient,
            LocalDate receivedOn,
            String source,
            UUID team,
            LocalDate today,
            Signed entered) {
        if (receivedOn == null) throw new Refused("referral.receivedMissing").on("receivedOn");
        Days.check(receivedOn, "receivedOn");
        if (receivedOn.isAfter(today)) throw new Refused("referral.inFuture").on("receivedOn");
        if (patient.dateOfBirth() != null && receivedOn.isBefore(patient.dateOfBirth()))
            throw new Refused("referral.beforeBirth", patient.dateOfBirth()).on("receivedOn");
        if (patient.diedOn() != null && receivedOn.isAfter(patient.diedOn()))
            throw new Refused("referral.afterDeath", patient.diedOn()).on("receivedOn");
        if (team == null) throw new Refused("referral.teamMissing").on("team");
        String from = source == null ? "" : source.strip();
        if (from.length() > LONGEST_SOURCE) throw new Refused("field.tooLong", LONGEST_SOURCE).on("source");
        this.id = id;
        key = "HF-R-" + id;
        patientId = patient.id();
        this.receivedOn = receivedOn;
        if (!Written.isPlain(from)) throw new Refused("field.unreadable").on("source");
        this.source = from.isEmpty() ? null : from;
        teamId = team;
        outcome = ReferralOutcome.WAITING;
        enteredAt = entered.at().atOffset(ZoneOffset.UTC);
        enteredBy = entered.by();
    }

    /** Decides it, once. */
    void decide(ReferralOutcome decision, LocalDate on, LocalDate today) {
        stands();
        if (outcome.isDecided()) throw new Refused("referral.alreadyDecided", outcome);
        if (decision == null || !decision.isDecided()) throw new Refused("referral.decisionMissing").on("outcome");
        become(decision, on, today);
    }

    /** What was decided was another thing or on another day; {@link ReferralOutcome#WAITING}, and no day, if nothing was. */
    void correct(ReferralOutcome decision, LocalDate on, LocalDate today) {
        stands();
        if (!outcome.isDecided()) throw new Refused("referral.notDecided");
        if (decision == null) throw new Refused("referral.decisionMissing").on("outcome");
        if (decision.isDecided()) become(decision, on, today);
        else {
            if (on != null) throw new Refused("referral.waitingWithDate").on("outcomeOn");
            outcome = decision;
            outcomeOn = null;
        }
    }

    /** It was entered in error: it stays readable, struck through, with the reason, and counts nowhere. */
    void strikeOut(Signed struck) {
        stands();
        struckAt = struck.at().atOffset(ZoneOffset.UTC);
        struckBy = struck.by();
        struckBecause = struck.reason();
    }

    private void stands() {
        if (struckAt != null) throw new Refused("referral.struckAlready");
    }

    private void become(ReferralOutcome decision, LocalDate on, LocalDate today) {
        if (on == null) throw new Refused("referral.decidedOnMissing").on("outcomeOn");
        if (on.isAfter(today)) throw new Refused("referral.decidedInFuture").on("outcomeOn");
        if (on.isBefore(receivedOn)) throw new Refused("referral.decidedBeforeReceived", receivedOn).on("outcomeOn");
        outcome = decision;
        outcomeOn = on;
    }

    ReferralId id() {
        return new ReferralId(id);
    }

    PatientId patient() {
        return new PatientId(patientId);
    }

    boolean isAccepted() {
        return outcome == ReferralOutcome.ACCEPTED;
    }

    long version() {
        return version;
    }

    ReferralFact fact() {
        return new ReferralFact(id, key, patientId, receivedOn, teamId, outcome, outcomeOn);
    }

    /** The team that received it cares for the person until it decides not to. */
    Care care() {
        return new Care("referral", id, patientId, teamId, receivedOn, outcome.isExcluded() ? outcomeOn : null);
    }
}
