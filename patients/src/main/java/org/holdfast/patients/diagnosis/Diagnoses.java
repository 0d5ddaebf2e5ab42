package org.holdfast.patients.diagnosis;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.holdfast.patients.api.PatientId;
import org.holdfast.patients.history.Earlier;
import org.holdfast.patients.history.History;
import org.holdfast.patients.history.Signed;
import org.holdfast.platform.ChangedByAnother;
import org.holdfast.platform.Unknown;
import org.holdfast.platform.database.Sql;

/** All diagnoses. */
@ApplicationScoped
class Diagnoses {
    private final Sql sql;
    private final History<DiagnosisRow> history;

    @PersistenceContext(unitName = "patients")
    private EntityManager entities;

    @Inject
    Diagnoses(Sql sql) {
        this.sql = sql;
        history = DiagnosisRow.history(sql);
    }

    Optional<Diagnosis> find(UUID id) {
        return Optional.ofNullable(id == null ? null : entities.find(Diagnosis.class, id));
    }

    /** The patient's diagnosis; another patient's is not there. */
    Diagnosis get(PatientId patient, UUID id) {
        return find(id).filter(diagnosis -> diagnosis.patient().equals(patient))
                .orElseThrow(() -> new Unknown("diagnosis"));
    }

    /** Until the transaction ends nobody else writes down a diagnosis of this patient. */
    void hold(PatientId patient) {
        sql.one("SELECT id FROM patients.patient WHERE id = ? FOR UPDATE", row -> Sql.uuid(row, "id"), patient.value());
    }

    /** Whether a diagnosis of this patient stands that says the same, how many criteria were met apart. */
    boolean stands(PatientId patient, Diagnosis.Found found, UUID besides) {
        return sql.count(
                        "SELECT COUNT(*) FROM patients.diagnosis WHERE patient_id = ? AND recorded_on = ?"
                                + " AND code_system = ? AND code = ? AND COALESCE(instrument, '') = ?"
                                + " AND struck_at IS NULL AND id <> ?",
                        patient.value(),
                        found.recordedOn(),
                        found.system(),
                        found.code(),
                        found.instrument() == null ? "" : found.instrument(),
                        besides)
                > 0;
    }

    /**
     * Makes a key free that a diagnosis holds which was struck out, or was corrected and says something else now.
     *
     * @return what was sent of it
     */
    Optional<Long> free(String key, UUID besides) {
        List<Diagnosis> holders = entities.createQuery(
                        "SELECT d FROM Diagnosis d WHERE d.key = :key AND d.id <> :besides", Diagnosis.class)
                .setParameter("key", key)
                .setParameter("besides", besides)
                .getResultList();
        Optional<Long> sent = holders.stream().findFirst().flatMap(Diagnosis::giveUpKey);
        entities.flush();
        return sent;
    }

    void add(Diagnosis diagnosis) {
        entities.persist(diagnosis);
        entities.flush();
    }

    /** Stores it as it is now, and keeps what it said before. */
    void write(Diagnosis diagnosis, Signed changed) {
        history.keep(diagnosis.id(), diagnosis.version(), changed);
        write(diagnosis);
    }

    /** Stores that it is struck out: all that it says stands beside that. */
    void write(Diagnosis diagnosis) {
        try {
            entities.flush();
        } catch (OptimisticLockException overtaken) {
            throw new ChangedByAnother("diagnosis", diagnosis.version() + 1L);
        }
    }

    /** The patient's diagnoses, newest first, those struck out too. */
    List<DiagnosisRow> rows(PatientId patient) {
        return sql.list(
                "SELECT t.id, t.recorded_on, t.code_system, t.code, t.instrument, t.criteria_met, t.axis2_count,"
                        + " t.entered_at, t.entered_by, t.struck_at, t.struck_by, t.struck_because, t.version, "
                        + history.existsFor("t") + " AS corrected FROM patients.diagnosis t WHERE t.patient_id = ?"
                        + " ORDER BY t.recorded_on DESC NULLS LAST, t.code, t.id",
                DiagnosisRow::now,
                patient.value());
    }

    /** What it said before, the latest first. */
    List<Earlier<DiagnosisRow>> earlier(PatientId patient, UUID id) {
        return history.of(patient, id);
    }
}
