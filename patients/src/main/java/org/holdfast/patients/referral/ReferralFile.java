package org.holdfast.patients.referral;

import static org.holdfast.platform.imports.Staging.literal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
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
    private static final String CHANGED = "s.run = ? AND (s.change_kind IS NULL OR s.change_kind = 'U')";

    private final Event<ReferralsChanged> changed;
    private final Clock clock;

    @Inject
    ReferralFile(Event<ReferralsChanged> changed, Clock clock) {
        this.changed = changed;
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
    }

    @Override
    public Merged merge(Staging rows) {
        rows.sql()
                .update(
                        "UPDATE patients.staged_referral SET outcome = 'WAITING', outcome_on = NULL"
                                + " WHERE run = ? AND outcome IS NULL",
                        rows.run());
        Merged merged = ReferralRow.history(rows.sql())
                .keepingOld(rows.into("patients.referral"), clock.instant())
                .key("referral_key")
                .columns("patient_id", "received_on", "source", "team_id", "outcome", "outcome_on")
                .merge();
        place(rows);
        rows.changed(ReferralFile::fact, PatientsEvent.BATCH, facts -> changed.fire(new ReferralsChanged(facts)));
        return merged;
    }

    /** A referral brings the person into the care of the team that received it, until that team decides not to. */
    private static void place(Staging rows) {
        rows.sql()
                .update(
                        "DELETE FROM patients.care WHERE kind = 'referral' AND origin IN"
                                + " (SELECT s.id FROM patients.staged_referral s WHERE s.run = ? AND s.change_kind = 'U')",
                        rows.run());
        rows.sql()
                .update(
                        "INSERT INTO patients.care (kind, origin, patient_id, team_id, from_on, until_on)"
                                + " SELECT 'referral', s.id, s.patient_id, s.team_id, s.received_on,"
                                + " CASE WHEN s.outcome IN ('WAITING', 'ACCEPTED') THEN NULL"
                                + " ELSE COALESCE(s.outcome_on, s.received_on) END"
                                + " FROM patients.staged_referral s WHERE s.team_id IS NOT NULL AND " + CHANGED,
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
