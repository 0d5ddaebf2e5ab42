package org.holdfast.patients.patient;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The first page of a record as a screen and the API show it.
 *
 * @param name the name to say
 * @param legalName the full name as on documents, where it is not what is said; else null
 * @param version goes up with every change; an edit names the one it was made on
 */
public record PatientRecord(
        UUID id,
        String patientKey,
        String name,
        String legalName,
        String givenName,
        String familyName,
        String preferredName,
        String nhsNumber,
        LocalDate dateOfBirth,
        Integer age,
        String gender,
        String ethnicity,
        String postcode,
        LocalDate diedOn,
        LocalDate observedUntil,
        boolean restricted,
        Instant changedAt,
        String changedBy,
        long version) {
    static PatientRecord of(Patient patient, LocalDate today) {
        Details details = patient.details();
        return new PatientRecord(
                patient.id().value(),
                patient.key(),
                details.name().spoken(),
                details.name().legal(),
                details.name().given(),
                details.name().family(),
                details.name().preferred(),
                details.nhsNumber() == null ? null : details.nhsNumber().digits(),
                details.dateOfBirth(),
                Age.of(details.dateOfBirth(), details.diedOn(), today),
                details.gender(),
                details.ethnicity(),
                details.postcode(),
                details.diedOn(),
                details.observedUntil(),
                patient.isRestricted(),
                patient.changedAt(),
                patient.changedBy(),
                patient.version());
    }

    /** Grouped as it is read aloud, or null. */
    public String spokenNhsNumber() {
        return nhsNumber == null ? null : new NhsNumber(nhsNumber).spoken();
    }
}
