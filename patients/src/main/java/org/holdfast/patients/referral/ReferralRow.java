package org.holdfast.patients.referral;

import jakarta.json.bind.annotation.JsonbTransient;
import java.io.Serializable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.holdfast.patients.api.ReferralOutcome;
import org.holdfast.patients.history.History;
import org.holdfast.patients.history.Signed;
import org.holdfast.platform.database.Sql;

/**
 * A referral as a list shows it.
 *
 * @param referralKey null in an earlier version
 * @param team the name of the team that received it, or null
 * @param days how long it waited, or has waited until today; null if the day of the decision is not known, or it was
 *     struck out
 * @param version grows with each change
 * @param corrected earlier versions of it are kept
 * @param entered when and by whom
 * @param struckOut null while it stands; struck out, it counts nowhere
 */
public record ReferralRow(
        UUID id,
        String referralKey,
        LocalDate receivedOn,
        String source,
        String team,
        ReferralOutcome outcome,
        LocalDate outcomeOn,
        Long days,
        int version,
        boolean corrected,
        Signed entered,
        Signed struckOut)
        implements Serializable {
    private static final List<String> COLUMNS = List.of(
            "patient_id",
            "received_on",
            "source",
            "team_id",
            "outcome",
            "outcome_on",
            "struck_at",
            "struck_by",
            "struck_because");

    static History<Placed> history(Sql sql) {
        return new History<>(sql, "referral", COLUMNS, ReferralRow::was);
    }

    @JsonbTransient
    public boolean isWaiting() {
        return struckOut == null && !outcome.isDecided();
    }

    @JsonbTransient
    public boolean isStruck() {
        return struckOut != null;
    }

    /** A row whose team has an id and waits for its name. */
    record Placed(UUID team, ReferralRow row) {
        ReferralRow in(String name) {
            return new ReferralRow(
                    row.id,
                    row.referralKey,
                    row.receivedOn,
                    row.source,
                    name,
                    row.outcome,
                    row.outcomeOn,
                    row.days,
                    row.version,
                    row.corrected,
                    row.entered,
                    row.struckOut);
        }
    }

    static Placed now(ResultSet row, LocalDate today) throws SQLException {
        ReferralOutcome outcome = outcome(row);
        Signed struck = struckOut(row);
        LocalDate until = outcome.isDecided() ? Sql.date(row, "outcome_on") : today;
        return placed(
                row,
                row.getString("referral_key"),
                until == null || struck != null ? null : ChronoUnit.DAYS.between(Sql.date(row, "received_on"), until),
                row.getBoolean("corrected"),
                new Signed(Sql.instant(row, "entered_at"), row.getString("entered_by"), null),
                struck);
    }

    private static Placed was(ResultSet row) throws SQLException {
        return placed(row, null, null, true, new Signed(null, null, null), struckOut(row));
    }

    private static Placed placed(
            ResultSet row, String key, Long days, boolean corrected, Signed entered, Signed struckOut)
            throws SQLException {
        return new Placed(
                Sql.uuid(row, "team_id"),
                new ReferralRow(
                        Sql.uuid(row, "id"),
                        key,
                        Sql.date(row, "received_on"),
                        row.getString("source"),
                        null,
                        outcome(row),
                        Sql.date(row, "outcome_on"),
                        days,
                        row.getInt("version"),
                        corrected,
                        entered,
                        struckOut));
    }

    private static ReferralOutcome outcome(ResultSet row) throws SQLException {
        return ReferralOutcome.valueOf(row.getString("outcome"));
    }

    private static Signed struckOut(ResultSet row) throws SQLException {
        return Signed.of(row, "struck_at", "struck_by", "struck_because").orElse(null);
    }
}
