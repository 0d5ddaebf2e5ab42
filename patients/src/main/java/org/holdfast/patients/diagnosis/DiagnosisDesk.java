package org.holdfast.patients.diagnosis;

import static org.holdfast.platform.access.Role.Names.CLINICIAN;
import static org.holdfast.platform.access.Role.Names.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.holdfast.patients.api.PatientFact;
import org.holdfast.patients.api.PatientId;
import org.holdfast.patients.api.Patients;
import org.holdfast.platform.Refused;
import org.holdfast.platform.Unknown;
import org.holdfast.platform.access.Audited;
import org.holdfast.platform.access.UseCase;
import org.holdfast.platform.access.Who;
import org.holdfast.platform.database.Sql;

/** Recording diagnoses, and striking out those entered in error. */
@UseCase
class DiagnosisDesk {
    private final Diagnoses diagnoses;
    private final Patients patients;
    private final Sql sql;
    private final Who who;
    private final Clock clock;

    @Inject
    DiagnosisDesk(Diagnoses diagnoses, Patients patients, Sql sql, Who who, Clock clock) {
        this.diagnoses = diagnoses;
        this.patients = patients;
        this.sql = sql;
        this.who = who;
        this.clock = clock;
    }

    /** Records a diagnosis. The same id again is the same click again. */
    @RolesAllowed({CLINICIAN, SUPERVISOR})
    @Audited("diagnosis.recorded")
    public void record(UUID id, PatientId patient, Diagnosis.Found found) {
        if (diagnoses.find(id).isPresent()) return;
        PatientFact fact = patients.fact(patient).orElseThrow(() -> new Unknown("patient"));
        Diagnosis diagnosis = new Diagnosis(id, fact, found, LocalDate.now(clock));
        if (sql.count("SELECT COUNT(*) FROM patients.diagnosis WHERE diagnosis_key = ?", found.key(patient.value()))
                > 0) throw new Refused("diagnosis.alreadyThere").on("code");
        diagnoses.add(diagnosis);
    }

    @RolesAllowed({CLINICIAN, SUPERVISOR})
    @Audited("diagnosis.struckOut")
    public void strikeOut(PatientId patient, UUID id, String because) {
        diagnoses
                .find(id)
                .filter(diagnosis -> diagnosis.patient().equals(patient))
                .orElseThrow(() -> new Unknown("diagnosis"))
                .strikeOut(because, who.name(), clock.instant());
    }

    /** The same, asked for by itself and not as part of the opened record: a reading of its own. */
    @RolesAllowed({CLINICIAN, SUPERVISOR})
    @Audited("diagnoses.read")
    public List<DiagnosisRow> read(PatientId patient) {
        return of(patient);
    }

    /** The patient's diagnoses, newest first, those struck out too. */
    @RolesAllowed({CLINICIAN, SUPERVISOR})
    public List<DiagnosisRow> of(PatientId patient) {
        return sql.list(
                "SELECT id, recorded_on, code_system, code, instrument, criteria_met, axis2_count, struck_by,"
                        + " struck_because FROM patients.diagnosis WHERE patient_id = ?"
                        + " ORDER BY recorded_on DESC NULLS LAST, code",
                row -> new DiagnosisRow(
                        Sql.uuid(row, "id"),
                        Sql.date(row, "recorded_on"),
                        CodeSystem.valueOf(row.getString("code_system")),
                        row.getString("code"),
                        row.getString("instrument"),
                        row.getObject("criteria_met", Integer.class),
                        row.getObject("axis2_count", Integer.class),
                        row.getString("struck_by"),
                        row.getString("struck_because")),
                patient.value());
    }
}
