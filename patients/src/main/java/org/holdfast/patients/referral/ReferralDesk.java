package org.holdfast.patients.referral;

import static org.holdfast.platform.access.Role.Names.ADMIN;
import static org.holdfast.platform.access.Role.Names.CLINICIAN;
import static org.holdfast.platform.access.Role.Names.MANAGER;
import static org.holdfast.platform.access.Role.Names.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.holdfast.patients.api.AcceptReferral;
import org.holdfast.patients.api.CareTeams;
import org.holdfast.patients.api.PatientFact;
import org.holdfast.patients.api.PatientId;
import org.holdfast.patients.api.Patients;
import org.holdfast.patients.api.ReferralId;
import org.holdfast.patients.api.ReferralOutcome;
import org.holdfast.patients.api.ReferralsChanged;
import org.holdfast.platform.Unknown;
import org.holdfast.platform.access.Audited;
import org.holdfast.platform.access.Depth;
import org.holdfast.platform.access.Reads;
import org.holdfast.platform.access.UseCase;
import org.holdfast.platform.database.Sql;
import org.holdfast.platform.people.Teams;

/** Receiving referrals and deciding them. */
@UseCase
class ReferralDesk implements AcceptReferral {
    private final Referrals referrals;
    private final Patients patients;
    private final CareTeams care;
    private final Teams teams;
    private final Sql sql;
    private final Event<ReferralsChanged> changed;
    private final Clock clock;

    @Inject
    ReferralDesk(
            Referrals referrals,
            Patients patients,
            CareTeams care,
            Teams teams,
            Sql sql,
            Event<ReferralsChanged> changed,
            Clock clock) {
        this.referrals = referrals;
        this.patients = patients;
        this.care = care;
        this.teams = teams;
        this.sql = sql;
        this.changed = changed;
        this.clock = clock;
    }

    /**
     * Takes in a referral. The same id again is the same click again.
     *
     * @param team the team that received it: it cares for the person from that day
     */
    @RolesAllowed({CLINICIAN, SUPERVISOR, ADMIN})
    @Reads(Depth.DEMOGRAPHIC)
    @Audited("referral.received")
    public ReferralId receive(UUID id, PatientId patient, LocalDate receivedOn, String source, UUID team) {
        ReferralId referralId = new ReferralId(id);
        if (referrals.find(referralId).isPresent()) return referralId;
        PatientFact fact = patients.fact(patient).orElseThrow(() -> new Unknown("patient"));
        if (team != null) teams.get(team);
        Referral referral = new Referral(id, fact, receivedOn, source, team, LocalDate.now(clock));
        referrals.add(referral);
        tell(referral);
        return referralId;
    }

    /** A manager decides and allocates too; no more than the name and the referral is needed for it. */
    @RolesAllowed({CLINICIAN, SUPERVISOR, MANAGER})
    @Reads(Depth.LIST)
    @Audited("referral.decided")
    public void decide(PatientId patient, ReferralId id, ReferralOutcome outcome, LocalDate on) {
        Referral referral = referrals.get(patient, id);
        referral.decide(outcome, on, LocalDate.now(clock));
        referrals.write();
        tell(referral);
    }

    @Override
    @RolesAllowed({CLINICIAN, SUPERVISOR, MANAGER})
    @Reads(Depth.LIST)
    @Audited("referral.decided")
    public void accept(PatientId patient, ReferralId referral, LocalDate on) {
        decide(patient, referral, ReferralOutcome.ACCEPTED, on);
    }

    /** The same, asked for by itself and not as part of the opened record: a reading of its own. */
    @RolesAllowed({CLINICIAN, SUPERVISOR, ADMIN})
    @Reads(Depth.DEMOGRAPHIC)
    @Audited("referrals.read")
    public List<ReferralRow> read(PatientId patient) {
        return of(patient);
    }

    /** One of them, by itself. */
    @RolesAllowed({CLINICIAN, SUPERVISOR, MANAGER, ADMIN})
    @Reads(Depth.LIST)
    @Audited("referral.read")
    public ReferralRow one(PatientId patient, ReferralId id) {
        return of(patient).stream()
                .filter(row -> row.id().equals(id.value()))
                .findFirst()
                .orElseThrow(() -> new Unknown("referral"));
    }

    /** The patient's referrals, newest first; part of a page or an answer that leaves its own row. */
    @RolesAllowed({CLINICIAN, SUPERVISOR, MANAGER, ADMIN})
    @Reads(Depth.LIST)
    public List<ReferralRow> of(PatientId patient) {
        LocalDate today = LocalDate.now(clock);
        record Stored(UUID team, ReferralRow row) {}
        List<Stored> stored = sql.list(
                "SELECT id, referral_key, received_on, source, team_id, outcome, outcome_on FROM patients.referral"
                        + " WHERE patient_id = ? ORDER BY received_on DESC, id DESC",
                row -> {
                    LocalDate received = Sql.date(row, "received_on");
                    LocalDate decided = Sql.date(row, "outcome_on");
                    ReferralOutcome outcome = ReferralOutcome.valueOf(row.getString("outcome"));
                    LocalDate until = outcome.isDecided() ? decided : today;
                    return new Stored(
                            Sql.uuid(row, "team_id"),
                            new ReferralRow(
                                    Sql.uuid(row, "id"),
                                    row.getString("referral_key"),
                                    received,
                                    row.getString("source"),
                                    null,
                                    outcome,
                                    decided,
                                    until == null ? null : ChronoUnit.DAYS.between(received, until)));
                },
                patient.value());
        Map<UUID, String> names = teams.names(stored.stream().map(Stored::team).toList());
        return stored.stream()
                .map(one -> named(one.row(), names.get(one.team())))
                .toList();
    }

    private void tell(Referral referral) {
        care.tell(List.of(referral.care()));
        changed.fire(new ReferralsChanged(List.of(referral.fact())));
    }

    private static ReferralRow named(ReferralRow row, String team) {
        return new ReferralRow(
                row.id(),
                row.referralKey(),
                row.receivedOn(),
                row.source(),
                team,
                row.outcome(),
                row.outcomeOn(),
                row.days());
    }
}
