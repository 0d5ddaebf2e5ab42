package org.holdfast.patients.referral;

import static org.holdfast.platform.imports.Staging.literal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.holdfast.patients.api.BuiltOnReferrals;
import org.holdfast.patients.api.Care;
import org.holdfast.patients.api.CareTeams;
import org.holdfast.patients.api.PatientsEvent;
import org.holdfast.patients.api.ReferralFact;
import org.holdfast.patients.api.ReferralOutcome;
import org.holdfast.patients.api.ReferralsChanged;
import org.holdfast.platform.database.Sql;
import org.holdfast.platform.imports.Column;
import org.holdfast.platform.imports.Dataset;
import org.holdfast.platform.imports.Merged;
import org.holdfast.platform.imports.Staging;

/** The file {@code referrals}. A blank outcome is one not yet known, so the referral waits. */
@ApplicationScoped
class ReferralFile implements Dataset {
    private static final String UNTIL = "CASE WHEN s.outcome IN ('WAITING', 'ACCEPTED') THEN NULL"
            + " ELSE COALESCE(s.outcome_on, s.received_on) END";

    private final CareTeams care;
    private final Event<ReferralsChanged> changed;
    private final Instance<BuiltOnReferrals> built;
    private final Clock clock;

    @Inject
    ReferralFile(CareTeams care, Event<ReferralsChanged> changed, @Any Instance<BuiltOnReferrals> built, Clock clock) {
        this.care = care;
        this.changed = changed;
        this.built = built;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "referrals";
    }

    @Override
    public String staging() {
        return "patients.staged_referral";
    }

    @Override
    public String target() {
        return "patients.referral";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.key("referral_key"),
                Column.key("patient_key"),
                Column.date("received_on").required(),
                Column.text("source", 120),
                Column.text("team", 120),
                Column.oneOf("outcome", ReferralOutcome.class),
                Column.date("outcome_on"));
    }

    @Override
    public String record() {
        return "s.patient_id";
    }

    @Override
    public void judge(Staging rows) {
        rows.refuseRepeated("referral_key");
        rows.resolve("patient_id", "patient_key", "patients.patient", "patient_key", "id");
        rows.refuseUnknown("patient_key", "patient_id");
        rows.resolve("team_id", "team", "platform.team", "team_key", "id");
        rows.refuseUnknown("team", "team_id");
        rows.refuseWhere("received_on", "referral.inFuture", "s.received_on > " + literal(rows.today()));
        rows.refuseWhere(
                "received_on",
                "referral.beforeBirth",
                "EXISTS (SELECT 1 FROM patients.patient p WHERE p.id = s.patient_id AND p.date_of_birth > s.received_on)",
                "(SELECT p.date_of_birth FROM patients.patient p WHERE p.id = s.patient_id)");
        rows.refuseWhere(
                "received_on",
                "referral.afterDeath",
                "EXISTS (SELECT 1 FROM patients.patient p WHERE p.id = s.patient_id AND p.died_on < s.received_on)",
                "(SELECT p.died_on FROM patients.patient p WHERE p.id = s.patient_id)");
        rows.refuseWhere("outcome_on", "referral.decidedInFuture", "s.outcome_on > " + literal(rows.today()));
        rows.refuseWhere(
                "outcome_on", "referral.decidedBeforeReceived", "s.outcome_on < s.received_on", "s.received_on");
        rows.refuseWhere(
                "outcome_on", "referral.waitingWithDate", "s.outcome = 'WAITING' AND s.outcome_on IS NOT NULL");
        refuseAgainstWhatIsBuilt(rows);
    }

    /** A row of the file and the referral that it would make of the one that is here. */
    private record Wanted(int row, ReferralFact referral) {}

    private void refuseAgainstWhatIsBuilt(Staging rows) {
        rows.matching(
                "s.patient_id IS NOT NULL AND s.received_on IS NOT NULL AND (r.patient_id <> s.patient_id OR"
                        + " r.received_on <> s.received_on OR r.outcome <> COALESCE(s.outcome, 'WAITING'))",
                "JOIN patients.referral r ON r.referral_key = s.referral_key",
                "r.id, s.referral_key, s.patient_id, s.received_on, s.team_id,"
                        + " COALESCE(s.outcome, 'WAITING') AS outcome, s.outcome_on",
                row -> new Wanted(row.getInt("this_row"), fact(row)),
                PatientsEvent.BATCH,
                some -> refuse(rows, some));
    }

    private void refuse(Staging rows, List<Wanted> some) {
        Map<UUID, Integer> places =
                some.stream().collect(Collectors.toMap(each -> each.referral().id(), Wanted::row, (one, two) -> one));
        List<ReferralFact> wanted = some.stream()
                .filter(each -> places.get(each.referral().id()) == each.row())
                .map(Wanted::referral)
                .toList();
        for (BuiltOnReferrals built : built)
            for (BuiltOnReferrals.Objection objection : built.against(wanted))
                rows.refuse(
                        places.get(objection.referral()),
                        objection.column(),
                        objection.messageKey(),
                        objection.args().toArray());
    }

    @Override
    public Merged merge(Staging rows) {
        rows.sql()
                .update(
                        "UPDATE patients.staged_referral SET outcome = 'WAITING', outcome_on = NULL"
                                + " WHERE run = ? AND outcome IS NULL",
                        rows.run());
        Merged merged = ReferralRow.history(rows.sql())
                .keepingOld(rows.into(target()), clock.instant())
                .key("referral_key")
                .columns("patient_id", "received_on", "source", "team_id", "outcome", "outcome_on")
                .merge();
        place(rows);
        rows.changed(ReferralFile::fact, PatientsEvent.BATCH, facts -> changed.fire(new ReferralsChanged(facts)));
        return merged;
    }

    /** A referral brings the person into the care of the team that received it, until that team decides not to. */
    private void place(Staging rows) {
        List<Care> known = rows.sql()
                .list(
                        "SELECT s.id, s.patient_id, s.team_id, s.received_on, " + UNTIL + " AS until_on"
                                + " FROM patients.staged_referral s WHERE s.run = ? AND s.change_kind = 'U'",
                        row -> new Care(
                                "referral",
                                Sql.uuid(row, "id"),
                                Sql.uuid(row, "patient_id"),
                                Sql.uuid(row, "team_id"),
                                Sql.date(row, "received_on"),
                                Sql.date(row, "until_on")),
                        rows.run());
        for (int from = 0; from < known.size(); from += PatientsEvent.BATCH)
            care.tell(known.subList(from, Math.min(known.size(), from + PatientsEvent.BATCH)));
        // New ones have no team before, so that they are placed in one statement.
        rows.sql()
                .update(
                        "INSERT INTO patients.care (kind, origin, patient_id, team_id, from_on, until_on)"
                                + " SELECT 'referral', s.id, s.patient_id, s.team_id, s.received_on, " + UNTIL
                                + " FROM patients.staged_referral s WHERE s.run = ? AND s.change_kind IS NULL"
                                + " AND s.team_id IS NOT NULL",
                        rows.run());
    }

    private static ReferralFact fact(java.sql.ResultSet row) throws java.sql.SQLException {
        return new ReferralFact(
                Sql.uuid(row, "id"),
                row.getString("referral_key"),
                Sql.uuid(row, "patient_id"),
                Sql.date(row, "received_on"),
                Sql.uuid(row, "team_id"),
                ReferralOutcome.valueOf(row.getString("outcome")),
                Sql.date(row, "outcome_on"));
    }
}
