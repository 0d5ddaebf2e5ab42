package org.holdfast.patients.patient;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The first page of a record as a screen and the API show it.
 *
 * @param name the name to say
 * @param legalName the full name as on documents, where it is not what is said; else null
 * @param changedBy who wrote these details last; null if another system sent them
 * @param enteredAt null where it was not kept
 * @param enteredBy null if another system sent them, or it was not kept
 * @param version goes up with every change; an edit names the one it was made on
 * @param warnings what was stored and looks like a slip, a sentence each; only in the answer to a change
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
        Instant enteredAt,
        String enteredBy,
        long version,
        List<String> warnings) {
    static PatientRecord of(Patient patient, LocalDate today, List<String> warnings) {
        Details details = patient.details();
        return new PatientRecord(
                patient.id().value(),
                patient.key(),
                details.name().spoken(),
                details.name().legal().orElse(null),
                details.name().given(),
                details.name().family(),
                details.name().preferred(),
                details.nhsNumber() == null ? null : details.nhsNumber().digits(),
                details.dateOfBirth(),
                Age.of(details.dateOfBirth(), details.diedOn(), today).orElse(null),
                details.gender(),
                details.ethnicity(),
                details.postcode(),
                details.diedOn(),
                details.observedUntil(),
                patient.isRestricted(),
                patient.changedAt(),
                patient.changedBy().orElse(null),
                patient.entered().at(),
                patient.entered().by(),
                patient.version(),
                warnings);
    }

    /** Grouped as it is read aloud, or null. */
    public String spokenNhsNumber() {
        return nhsNumber == null ? null : new NhsNumber(nhsNumber).spoken();
    }
}
