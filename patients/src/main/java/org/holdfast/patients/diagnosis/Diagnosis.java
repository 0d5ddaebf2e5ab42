package org.holdfast.patients.diagnosis;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import org.holdfast.patients.api.PatientFact;
import org.holdfast.patients.api.PatientId;
import org.holdfast.platform.Refused;

/** A diagnosis as it was recorded. */
@Entity
@Table(schema = "patients", name = "diagnosis")
class Diagnosis {
    static final int MOST_CRITERIA = 50;

    @Id
    private UUID id;

    @Column(name = "diagnosis_key")
    private String key;

    @Column(name = "patient_id", updatable = false)
    private UUID patientId;

    @Column(name = "recorded_on")
    private LocalDate recordedOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "code_system")
    private CodeSystem system;

    private String code;

    private String instrument;

    @Column(name = "criteria_met")
    private Integer criteriaMet;

    @Column(name = "axis2_count")
    private Integer axis2Count;

    @Column(name = "struck_at")
    private OffsetDateTime struckAt;

    @Column(name = "struck_by")
    private String struckBy;

    @Column(name = "struck_because")
    private String struckBecause;

    @Version
    private int version;

    /** For the persistence provider. */
    protected Diagnosis() {}

    Diagnosis(UUID id, PatientFact patient, Found found, LocalDate today) {
        if (found.recordedOn() == null) throw new Refused("diagnosis.dayMissing").on("recordedOn");
        if (found.recordedOn().isAfter(today)) throw new Refused("diagnosis.inFuture").on("recordedOn");
        if (patient.dateOfBirth() != null && found.recordedOn().isBefore(patient.dateOfBirth()))
            throw new Refused("diagnosis.beforeBirth", patient.dateOfBirth()).on("recordedOn");
        this.id = id;
        patientId = patient.id();
        recordedOn = found.recordedOn();
        system = found.system();
        code = found.code();
        instrument = found.instrument();
        criteriaMet = found.criteriaMet();
        axis2Count = found.axis2Count();
        key = found.key(patient.id());
    }

    /** It was entered in error: it stays readable, struck through, with the reason. */
    void strikeOut(String because, String by, Instant at) {
        if (struckAt != null) throw new Refused("diagnosis.alreadyStruck");
        String reason = because == null ? "" : because.strip();
        if (reason.isEmpty()) throw new Refused("diagnosis.strikeReasonMissing").on("because");
        if (reason.length() > 500) throw new Refused("field.tooLong", 500).on("because");
        struckBecause = reason;
        struckBy = by;
        struckAt = at.atOffset(ZoneOffset.UTC);
    }

    PatientId patient() {
        return new PatientId(patientId);
    }

    /** What was found: the code, and how it was come by. Valid in itself. */
    record Found(
            LocalDate recordedOn,
            CodeSystem system,
            String code,
            String instrument,
            Integer criteriaMet,
            Integer axis2Count) {
        Found {
            if (system == null) throw new Refused("diagnosis.systemMissing").on("system");
            code = code == null ? "" : code.strip().toUpperCase(Locale.ROOT);
            if (code.isEmpty()) throw new Refused("diagnosis.codeMissing").on("code");
            if (!code.matches("[A-Z0-9][A-Z0-9.&/-]{0,19}")) throw new Refused("diagnosis.codeShape").on("code");
            if (!system.fits(code)) throw new Refused("diagnosis.codeShape." + system, code).on("code");
            instrument = instrument == null || instrument.isBlank() ? null : instrument.strip();
            if (instrument != null && instrument.length() > 80) throw new Refused("field.tooLong", 80).on("instrument");
            if (criteriaMet != null && (criteriaMet < 0 || criteriaMet > MOST_CRITERIA))
                throw new Refused("diagnosis.count", MOST_CRITERIA).on("criteriaMet");
            if (axis2Count != null && (axis2Count < 0 || axis2Count > MOST_CRITERIA))
                throw new Refused("diagnosis.count", MOST_CRITERIA).on("axis2Count");
        }

        /** What tells one diagnosis from another; the file's rows make the same. */
        String key(UUID patient) {
            return patient + "|" + recordedOn + "|" + system + "|" + code + "|"
                    + (instrument == null ? "" : instrument);
        }
    }
}
