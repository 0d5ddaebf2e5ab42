package org.holdfast.patients.diagnosis;

import static org.holdfast.platform.imports.Staging.literal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import org.holdfast.platform.imports.Column;
import org.holdfast.platform.imports.Dataset;
import org.holdfast.platform.imports.Merged;
import org.holdfast.platform.imports.Staging;

/** The file {@code diagnoses}. It has no key of its own: patient, day, system, code and instrument tell rows apart. */
@ApplicationScoped
class DiagnosisFile implements Dataset {
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
        rows.refuseWhere("recorded_on", "diagnosis.inFuture", "s.recorded_on > " + literal(rows.today()));
        rows.refuseWhere(
                "recorded_on",
                "diagnosis.beforeBirth",
                "EXISTS (SELECT 1 FROM patients.patient p WHERE p.id = s.patient_id AND p.date_of_birth > s.recorded_on)",
                "(SELECT p.date_of_birth FROM patients.patient p WHERE p.id = s.patient_id)");
    }

    @Override
    public Merged merge(Staging rows) {
        return rows.into("patients.diagnosis")
                .key("diagnosis_key")
                .columns(
                        "patient_id", "recorded_on", "code_system", "code", "instrument", "criteria_met", "axis2_count")
                .onInsert("version", "0")
                .onUpdate("version", "t.version + 1")
                .merge();
    }
}
