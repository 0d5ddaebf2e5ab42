package org.holdfast.patients.referral;

import static org.holdfast.platform.access.Role.Names.ADMIN;
import static org.holdfast.platform.access.Role.Names.CLINICIAN;
import static org.holdfast.platform.access.Role.Names.MANAGER;
import static org.holdfast.platform.access.Role.Names.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.holdfast.patients.api.AcceptReferral;
import org.holdfast.patients.api.CareTeams;
import org.holdfast.patients.api.PatientFact;
import org.holdfast.patients.api.PatientId;
import org.holdfast.patients.api.Patients;
import org.holdfast.patients.api.ReferralHold;
import org.holdfast.patients.api.ReferralId;
import org.holdfast.patients.api.ReferralOutcome;
import org.holdfast.patients.api.ReferralsChanged;
import org.holdfast.patients.api.ReferralsStruckOut;
import org.holdfast.patients.api.WaitFact;
import org.holdfast.patients.api.WaitSource;
import org.holdfast.patients.history.Earlier;
import org.holdfast.patients.history.KeepsPast;
import org.holdfast.patients.history.Past;
import org.holdfast.patients.history.Signed;
import org.holdfast.patients.wait.FourWeekWait;
import org.holdfast.patients.wait.Referred;
import org.holdfast.platform.ChangedByAnother;
import org.holdfast.platform.Unknown;
import org.holdfast.platform.Written;
import org.holdfast.platform.access.Audited;
import org.holdfast.platform.access.Depth;
import org.holdfast.platform.access.Reads;
import org.holdfast.platform.access.UseCase;
import org.holdfast.platform.access.Who;
import org.holdfast.platform.database.ServiceDataSource;
import org.holdfast.platform.people.Teams;
import org.holdfast.platform.words.Words;

/** Receiving referrals, deciding them, and mending what was entered wrongly. */
@UseCase
class ReferralDesk implements AcceptReferral, KeepsPast {
    private final Referrals referrals;
    private final Patients patients;
    private final CareTeams care;
    private final Teams teams;
    private final Instance<ReferralHold> holds;
    private final Instance<WaitSource> sources;
    private final Event<ReferralsChanged> changed;
    private final Event<ReferralsStruckOut> struckOut;
    private final Words words;
    private final Who who;
    private final Clock clock;

    @Inject
    ReferralDesk(
            Referrals referrals,
            Patients patients,
            CareTeams care,
            Teams teams,
            @Any Instance<ReferralHold> holds,
            @Any Instance<WaitSource> sources,
            Event<ReferralsChanged> changed,
            Event<ReferralsStruckOut> struckOut,
            Words words,
            Who who,
            Clock clock) {
        this.referrals = referrals;
        this.patients = patients;
        this.care = care;
        this.teams = teams;
        this.holds = holds;
        this.sources = sources;
        this.changed = changed;
        this.struckOut = struckOut;
        this.words = words;
        this.who = who;
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
        Referral referral = new Referral(id, fact, receivedOn, source, team, LocalDate.now(clock), signed(null));
        referrals.add(referral);
        tell(referral);
        return referralId;
    }

    /**
     * A manager decides and allocates too; no more than the name and the referral is needed for it.
     *
     * @throws org.holdfast.platform.Refused also if treatment began from it, unless it is accepted, and not later than that
     */
    @RolesAllowed({CLINICIAN, SUPERVISOR, MANAGER})
    @Reads(Depth.LIST)
    @Audited("referral.decided")
    public void decide(PatientId patient, ReferralId id, ReferralOutcome outcome, LocalDate on) {
        Referral referral = referrals.get(patient, id);
        referral.decide(outcome, on, LocalDate.now(clock));
        if (referral.isAccepted()) accepted(patient, id, on);
        else letGo(patient, id);
        referrals.write(referral, signed(null));
        tell(referral);
    }

    /**
     * Writes another decision over one that was wrong; the old one stays readable.
     *
     * @param seen the version that the person was looking at
     * @param outcome what was decided; waiting, if nothing was
     * @param on null if nothing was decided
     * @throws org.holdfast.platform.ChangedByAnother if there is a newer version
     * @throws org.holdfast.platform.Refused if treatment began from an acceptance that would be taken back, or before it
     */
    @RolesAllowed({CLINICIAN, SUPERVISOR, MANAGER})
    @Reads(Depth.LIST)
    @Audited("referral.corrected")
    public void correct(
            PatientId patient, ReferralId id, long seen, ReferralOutcome outcome, LocalDate on, String reason) {
        String why = Written.reason(reason, "correction.needsReason", "reason");
        Referral referral = referrals.get(patient, id);
        if (referral.version() != seen) throw new ChangedByAnother("referral", referral.version());
        boolean accepted = referral.isAccepted();
        referral.correct(outcome, on, LocalDate.now(clock));
        if (referral.isAccepted()) accepted(patient, id, on);
        else if (accepted) letGo(patient, id);
        referrals.write(referral, signed(why));
        tell(referral);
    }

    /**
     * Entered in error: it stays readable with the reason, and counts nowhere.
     *
     * @param seen the version that the person was looking at; null if that does not matter
     * @throws org.holdfast.platform.Refused if treatment began from it
     */
    @RolesAllowed({CLINICIAN, SUPERVISOR, ADMIN})
    @Reads(Depth.DEMOGRAPHIC)
    @Audited("referral.struckOut")
    public ReferralRow strikeOut(PatientId patient, ReferralId id, Long seen, String reason) {
        String why = Written.reason(reason, "strike.needsReason", "reason");
        Referral referral = referrals.get(patient, id);
        if (seen != null && referral.version() != seen) throw new ChangedByAnother("referral", referral.version());
        referral.strikeOut(signed(why));
        letGo(patient, id);
        referrals.write(referral);
        care.forget(referral.care().kind(), id.value());
        struckOut.fire(new ReferralsStruckOut(List.of(id.value())));
        // Whom only this referral made theirs does not see the record any more; they see what became of it.
        return one(patient, id);
    }

    private void letGo(PatientId patient, ReferralId id) {
        for (ReferralHold hold : holds) hold.letGo(patient, id);
    }

    private void accepted(PatientId patient, ReferralId id, LocalDate on) {
        for (ReferralHold hold : holds) hold.accepted(patient, id, on);
    }

    private Signed signed(String why) {
        return new Signed(clock.instant(), who.name(), why);
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

    /** The patient's referrals, newest first, those struck out too; part of a page or an answer that leaves its own row. */
    @RolesAllowed({CLINICIAN, SUPERVISOR, MANAGER, ADMIN})
    @Reads(Depth.LIST)
    public List<ReferralRow> of(PatientId patient) {
        return referrals.rows(patient);
    }

    /**
     * The four lights of the community wait beside each referral that stands, newest first; part of the opened record. A
     * referral that was accepted goes on until the last day of its treatment, one that was not ends on the day of the
     * decision, and where that is not known on the day it was received.
     */
    @RolesAllowed({CLINICIAN, SUPERVISOR})
    @Reads(Depth.CLINICAL)
    public List<WaitRow> waits(PatientId patient) {
        List<ReferralRow> rows =
                referrals.rows(patient).stream().filter(row -> !row.isStruck()).toList();
        if (rows.isEmpty()) return List.of();
        String teamType = ServiceDataSource.setting("holdfast.team.type", "A16");
        Map<UUID, LocalDate> ended = new HashMap<>();
        for (WaitSource source : sources) ended.putAll(source.ended(patient));
        List<Referred> referred = rows.stream()
                .map(row -> new Referred(row.receivedOn(), closed(row, ended), teamType, false))
                .toList();
        List<WaitFact> facts = new ArrayList<>();
        for (WaitSource source : sources) facts.addAll(source.of(patient));
        LocalDate bornOn = patients.fact(patient).map(PatientFact::dateOfBirth).orElse(null);
        LocalDate today = LocalDate.now(clock);
        return rows.stream()
                .map(row -> WaitRow.of(
                        row.receivedOn(), FourWeekWait.ofReferral(row.receivedOn(), referred, bornOn, facts, today)))
                .toList();
    }

    private static LocalDate closed(ReferralRow row, Map<UUID, LocalDate> ended) {
        if (!row.outcome().isExcluded()) return ended.get(row.id());
        return row.outcomeOn() != null ? row.outcomeOn() : row.receivedOn();
    }

    /** What it said before, the latest first. */
    @RolesAllowed({CLINICIAN, SUPERVISOR, ADMIN})
    @Reads(Depth.DEMOGRAPHIC)
    @Audited("referrals.read")
    public List<Earlier<ReferralRow>> earlier(PatientId patient, ReferralId id) {
        referrals.get(patient, id);
        return referrals.earlier(patient, id);
    }

    @Override
    @RolesAllowed({CLINICIAN, SUPERVISOR, ADMIN})
    @Reads(Depth.DEMOGRAPHIC)
    @Audited("referrals.read")
    public Past past(PatientId patient, UUID id) {
        ReferralRow now = one(patient, new ReferralId(id));
        return new Past(
                words.say("referral.what"),
                lines(now),
                now.entered(),
                now.struckOut(),
                referrals.earlier(patient, new ReferralId(id)).stream()
                        .map(was -> new Earlier<>(
                                new Past.Said(lines(was.said()), was.said().struckOut()), was.superseded()))
                        .toList());
    }

    private String lines(ReferralRow row) {
        return Past.line(words, "referral.receivedOn", words.date(row.receivedOn()))
                + Past.line(words, "referral.source", row.source())
                + Past.line(words, "referral.team", row.team())
                + Past.line(words, "details.referral.became", words.of(row.outcome()))
                + Past.line(words, "decision.outcomeOn", words.date(row.outcomeOn()));
    }

    @Override
    @RolesAllowed({CLINICIAN, SUPERVISOR, ADMIN})
    public String kind() {
        return "referral";
    }

    private void tell(Referral referral) {
        care.tell(List.of(referral.care()));
        changed.fire(new ReferralsChanged(List.of(referral.fact())));
    }
}
