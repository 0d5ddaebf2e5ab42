package org.holdfast.patients.diagnosis;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.holdfast.patients.api.PatientFact;
import org.holdfast.patients.api.PatientId;
import org.holdfast.patients.history.Signed;
import org.holdfast.platform.Days;
import org.holdfast.platform.Refused;

/** A diagnosis as it was recorded. */
@Entity
@Table(schema = "patients", name = "diagnosis")
class Diagnosis {
    static final int MOST_CRITERIA = 50;

    @Id
    private UUID id;

    /** By which a file's row finds it; null if another diagnosis has taken it over. */
    @Column(name = "diagnosis_key")
    private String key;

    /** Of the file's row that was sent last; null if none was. */
    @Column(name = "sent_hash")
    private Long sent;

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

    @Column(name = "entered_at", updatable = false)
    private OffsetDateTime enteredAt;

    @Column(name = "entered_by", updatable = false)
    private String enteredBy;

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

    /** @param sent what a file said of the same diagnosis, if it was here before and was struck out or corrected since */
    Diagnosis(UUID id, PatientFact patient, Found found, Optional<Long> sent, LocalDate today, Signed entered) {
        this.id = id;
        patientId = patient.id();
        write(patient, found, today);
        key = found.key(patientId);
        this.sent = sent.orElse(null);
        enteredAt = entered.at().atOffset(ZoneOffset.UTC);
        enteredBy = entered.by();
    }

    /** What was found was something else, or found another day. A file's row that named it goes on finding it. */
    void correct(PatientFact patient, Found found, LocalDate today) {
        stands();
        write(patient, found, today);
    }

    /** Nothing was sent of it, so that it is known by what it says now. */
    void isKnownAs(String newKey, Optional<Long> alsoSent) {
        key = newKey;
        sent = alsoSent.orElse(null);
    }

    /** Another diagnosis says what the key says; this one does not, or not any more. */
    Optional<Long> giveUpKey() {
        Optional<Long> was = Optional.ofNullable(sent);
        key = null;
        sent = null;
        return was;
    }

    /** It was entered in error: it stays readable, struck through, with the reason. */
    void strikeOut(Signed struck) {
        stands();
        struckBecause = struck.reason();
        struckBy = struck.by();
        struckAt = struck.at().atOffset(ZoneOffset.UTC);
    }

    private void stands() {
        if (struckAt != null) throw new Refused("diagnosis.alreadyStruck");
    }

    private void write(PatientFact patient, Found found, LocalDate today) {
        if (found.recordedOn() == null) throw new Refused("diagnosis.dayMissing").on("recordedOn");
        Days.check(found.recordedOn(), "recordedOn");
        if (found.recordedOn().isAfter(today)) throw new Refused("diagnosis.inFuture").on("recordedOn");
        if (patient.dateOfBirth() != null && found.recordedOn().isBefore(patient.dateOfBirth()))
            throw new Refused("diagnosis.beforeBirth", patient.dateOfBirth()).on("recordedOn");
        recordedOn = found.recordedOn();
        system = found.system();
        code = found.code();
        instrument = found.instrument();
        criteriaMet = found.criteriaMet();
        axis2Count = found.axis2Count();
    }

    UUID id() {
        return id;
    }

    /** A file's row has named it. */
    boolean isSent() {
        return sent != null;
    }

    long version() {
        return version;
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
