package org.holdfast.patients.api;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A patient as a list shows them.
 *
 * @param name the name to say: preferred or given, then family
 * @param legalName the full name as on documents where it is not what is said; else null
 * @param born null if not known
 * @param age in years today, or at death; null if the birth date is not known
 * @param gender as recorded, or null
 * @param nhsNumber ten digits, or null
 */
public record PatientSummary(
        UUID id,
        String key,
        String name,
        String legalName,
        LocalDate born,
        Integer age,
        String gender,
        String nhsNumber,
        LocalDate diedOn,
        boolean restricted) {
    public PatientId patient() {
        return new PatientId(id);
    }

    /** Grouped as it is read aloud: 999 400 2171. Null if not known. */
    public String spokenNhsNumber() {
        return nhsNumber == null
                ? null
                : nhsNumber.substring(0, 3) + " " + nhsNumber.substring(3, 6) + " " + nhsNumber.substring(6);
    }
}
