package org.holdfast.patients.patient;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.holdfast.patients.api.PatientFact;
import org.holdfast.patients.api.PatientId;
import org.holdfast.patients.history.Signed;
import org.holdfast.platform.ChangedByAnother;

/** A person who was referred to the service. */
@Entity
@Table(schema = "patients", name = "patient")
class Patient {
    @Id
    private UUID id;

    @Column(name = "patient_key", updatable = false)
    private String key;

    @Column(name = "nhs_number")
    private String nhsNumber;

    @Column(name = "given_name")
    private String givenName;

    @Column(name = "family_name")
    private String familyName;

    @Column(name = "preferred_name")
    private String preferredName;

    @Column(name = "date_of_birth")
    private LocalDate dateOfBirth;

    private String gender;

    private String ethnicity;

    private String postcode;

    @Column(name = "died_on")
    private LocalDate diedOn;

    @Column(name = "observed_until")
    private LocalDate observedUntil;

    private boolean restricted;

    @Column(name = "changed_at")
    private OffsetDateTime changedAt;

    @Column(name = "changed_by")
    private String changedBy;

    @Column(name = "entered_at", updatable = false)
    private OffsetDateTime enteredAt;

    @Column(name = "entered_by", updatable = false)
    private String enteredBy;

    /** What is stored says something else, and has to be kept before this is. */
    @Transient
    private boolean rewritten;

    @Version
    private int version;

    /** For the persistence provider. */
    protected Patient() {}

    /** A person registered today by somebody. */
    Patient(UUID id, String key, Details details, LocalDate today, Instant at, String by) {
        this.id = id;
        this.key = key;
        write(details.knownOn(today), at, by);
        enteredAt = changedAt;
        enteredBy = by;
    }

    /**
     * Writes other details over those of a version that the writer has seen; the same again leave it as it is.
     *
     * @throws ChangedByAnother if somebody has written since
     */
    void amend(Details details, long seen, LocalDate today, Instant at, String by) {
        if (seen != version) throw new ChangedByAnother("patient", version);
        if (details.equals(details())) return;
        write(details.knownOn(today), at, by);
    }

    void restrict() {
        restricted = true;
    }

    void liftRestriction() {
        restricted = false;
    }

    private void write(Details details, Instant at, String by) {
        rewritten = changedAt != null;
        givenName = details.name().given();
        familyName = details.name().family();
        preferredName = details.name().preferred();
        nhsNumber = details.nhsNumber() == null ? null : details.nhsNumber().digits();
        dateOfBirth = details.dateOfBirth();
        gender = details.gender();
        ethnicity = details.ethnicity();
        postcode = details.postcode();
        diedOn = details.diedOn();
        observedUntil = details.observedUntil();
        changedAt = at.atOffset(ZoneOffset.UTC);
        changedBy = by;
    }

    PatientId id() {
        return new PatientId(id);
    }

    String key() {
        return key;
    }

    Details details() {
        return new Details(
                name(),
                NhsNumber.of(nhsNumber).orElse(null),
                dateOfBirth,
                gender,
                ethnicity,
                postcode,
                diedOn,
                observedUntil);
    }

    PersonName name() {
        return new PersonName(givenName, familyName, preferredName);
    }

    boolean isRestricted() {
        return restricted;
    }

    Instant changedAt() {
        return changedAt.toInstant();
    }

    /** Empty if it was another system. */
    Optional<String> changedBy() {
        return Optional.ofNullable(changedBy);
    }

    /** Whether an earlier version has to be kept before this one is stored. */
    boolean isRewritten() {
        return rewritten;
    }

    Signed entered() {
        return new Signed(enteredAt == null ? null : enteredAt.toInstant(), enteredBy, null);
    }

    long version() {
        return version;
    }

    PatientFact fact() {
        return new PatientFact(id, key, givenName, familyName, preferredName, dateOfBirth, diedOn, observedUntil);
    }
}
