package org.holdfast.patients.diagnosis;

import jakarta.json.bind.annotation.JsonbTransient;
import java.io.Serializable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.holdfast.patients.history.History;
import org.holdfast.patients.history.Signed;
import org.holdfast.platform.database.Sql;

/**
 * A diagnosis as a list shows it.
 *
 * @param criteriaMet null if not recorded
 * @param struckBy who struck it out, or null if it stands
 * @param struckAt when, or null if it stands
 * @param version grows with each change
 * @param corrected earlier versions of it are kept
 * @param entered when and by whom
 */
public record DiagnosisRow(
        UUID id,
        LocalDate recordedOn,
        CodeSystem system,
        String code,
        String instrument,
        Integer criteriaMet,
        Integer axis2Count,
        String struckBy,
        String struckBecause,
        Instant struckAt,
        int version,
        boolean corrected,
        Signed entered)
        implements Serializable {
    private static final List<String> COLUMNS = List.of(
            "patient_id",
            "recorded_on",
            "code_system",
            "code",
            "instrument",
            "criteria_met",
            "axis2_count",
            "struck_at",
            "struck_by",
            "struck_because");

    static History<DiagnosisRow> history(Sql sql) {
        return new History<>(sql, "diagnosis", COLUMNS, row -> of(row, true, new Signed(null, null, null)));
    }

    static DiagnosisRow now(ResultSet row) throws SQLException {
        return of(
                row,
                row.getBoolean("corrected"),
                new Signed(Sql.instant(row, "entered_at"), row.getString("entered_by"), null));
    }

    private static DiagnosisRow of(ResultSet row, boolean corrected, Signed entered) throws SQLException {
        return new DiagnosisRow(
                Sql.uuid(row, "id"),
                Sql.date(row, "recorded_on"),
                CodeSystem.valueOf(row.getString("code_system")),
                row.getString("code"),
                row.getString("instrument"),
                row.getObject("criteria_met", Integer.class),
                row.getObject("axis2_count", Integer.class),
                row.getString("struck_by"),
                row.getString("struck_because"),
                Sql.instant(row, "struck_at"),
                row.getInt("version"),
                corrected,
                entered);
    }

    @JsonbTransient
    public boolean isStruck() {
        return struckAt != null;
    }

    /** Empty while it stands. */
    Optional<Signed> struckOut() {
        return Optional.ofNullable(struckAt).map(at -> new Signed(at, struckBy, struckBecause));
    }
}
