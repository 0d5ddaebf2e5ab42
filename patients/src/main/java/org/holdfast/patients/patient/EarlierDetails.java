package org.holdfast.patients.patient;

import java.io.Serializable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.holdfast.patients.history.History;
import org.holdfast.platform.database.Sql;

/**
 * Who a person was, as the record said before. Dates and words as in {@link PatientRecord}.
 *
 * @param changedAt since when it said so
 * @param changedBy who wrote it; null if it was another system
 */
public record EarlierDetails(
        String givenName,
        String familyName,
        String preferredName,
        String nhsNumber,
        LocalDate dateOfBirth,
        String gender,
        String ethnicity,
        String postcode,
        LocalDate diedOn,
        LocalDate observedUntil,
        Instant changedAt,
        String changedBy,
        int version)
        implements Serializable {
    private static final List<String> COLUMNS = List.of(
            "nhs_number",
            "given_name",
            "family_name",
            "preferred_name",
            "date_of_birth",
            "gender",
            "ethnicity",
            "postcode",
            "died_on",
            "observed_until",
            "changed_at",
            "changed_by");

    static History<EarlierDetails> history(Sql sql) {
        return new History<>(sql, "patient", COLUMNS, EarlierDetails::of);
    }

    private static EarlierDetails of(ResultSet row) throws SQLException {
        return new EarlierDetails(
                row.getString("given_name"),
                row.getString("family_name"),
                row.getString("preferred_name"),
                row.getString("nhs_number"),
                Sql.date(row, "date_of_birth"),
                row.getString("gender"),
                row.getString("ethnicity"),
                row.getString("postcode"),
                Sql.date(row, "died_on"),
                Sql.date(row, "observed_until"),
                Sql.instant(row, "changed_at"),
                row.getString("changed_by"),
                row.getInt("version"));
    }
}
