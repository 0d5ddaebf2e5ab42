package org.holdfast.patients.diagnosis;

import static org.holdfast.platform.imports.Staging.literal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.holdfast.platform.imports.Column;
import org.holdfast.platform.imports.Dataset;
import org.holdfast.platform.imports.Merged;
import org.holdfast.platform.imports.Staging;

/** The file {@code diagnoses}. It has no key of its own: patient, day, system, code and instrument tell rows apart. */
@ApplicationScoped
class DiagnosisFile implements Dataset {
    private final Clock clock;

    @Inject
    DiagnosisFile(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String name() {
        return "diagnoses";
    }

    @Override
    public String staging() {
        return "patients.staged_diagnosis";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.key("patient_key"),
                Column.date("recorded_on"),
                Column.oneOf("code_system", CodeSystem.class).required(),
                Column.text("code", 20)
                        .required()
                        .normalised(code -> code.strip().toUpperCase(Locale.ROOT))
                        .matching(code -> code.matches("[A-Z0-9][A-Z0-9.&/-]{0,19}"), "diagnosis.codeShape"),
                Column.text("instrument", 80),
                Column.integer("criteria_met", 0, Diagnosis.MOST_CRITERIA),
                Column.integer("axis2_count", 0, Diagnosis.MOST_CRITERIA));
    }

    @Override
    public String record() {
        return "s.patient_id";
    }

    @Override
    public void judge(Staging rows) {
        rows.resolve("patient_id", "patient_key", "patients.patient", "patient_key", "id");
        rows.refuseUnknown("patient_key", "patient_id");
        rows.resolve(
                "diagnosis_key",
                "CAST(s.patient_id AS VARCHAR(36)) || '|' || COALESCE(CAST(s.recorded_on AS VARCHAR(10)), '') || '|'"
                        + " || s.code_system || '|' || s.code || '|' || COALESCE(s.instrument, '')");
        rows.refuseRepeatedMade("code", "diagnosis.repeated", "diagnosis_key");
        findCorrected(rows);
        rows.refuseWhere("recorded_on", "diagnosis.inFuture", "s.recorded_on > " + literal(rows.today()));
        rows.refuseWhere(
                "recorded_on",
                "diagnosis.beforeBirth",
                "EXISTS (SELECT 1 FROM patients.patient p WHERE p.id = s.patient_id AND p.date_of_birth > s.recorded_on)",
                "(SELECT p.date_of_birth FROM patients.patient p WHERE p.id = s.patient_id)");
    }

    /**
     * What was corrected here into what the file says now is that diagnosis, and not one more; unless the file has the one
     * it was before too.
     */
    private static void findCorrected(Staging rows) {
        if (rows.sql()
                        .count(
                                "SELECT COUNT(*) FROM (SELECT 1 AS one FROM patients.diagnosis_was FETCH FIRST 1 ROWS ONLY) q")
                == 0) return;
        rows.resolve(
                "diagnosis_key",
                "COALESCE((SELECT MIN(d.diagnosis_key) FROM patients.diagnosis d WHERE d.patient_id = s.patient_id"
                        + " AND d.recorded_on IS NOT DISTINCT FROM s.recorded_on AND d.code_system = s.code_system"
                        + " AND d.code = s.code AND d.instrument IS NOT DISTINCT FROM s.instrument"
                        + " AND d.struck_at IS NULL AND d.diagnosis_key <> s.diagnosis_key"
                        + " AND NOT EXISTS (SELECT 1 FROM patients.diagnosis k WHERE k.diagnosis_key = s.diagnosis_key)"
                        + " AND NOT EXISTS (SELECT 1 FROM patients.staged_diagnosis o WHERE o.run = s.run"
                        + " AND o.diagnosis_key = d.diagnosis_key)), s.diagnosis_key)");
    }

    @Override
    public Merged merge(Staging rows) {
        return DiagnosisRow.history(rows.sql())
                .keepingOld(rows.into("patients.diagnosis"), clock.instant())
                .key("diagnosis_key")
                .columns(
                        "patient_id", "recorded_on", "code_system", "code", "instrument", "criteria_met", "axis2_count")
                .merge();
    }
}
