package org.holdfast.patients.api;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A patient as other modules keep them in their own tables.
 *
 * @param patientKey the sender's stable key, or the one made here
 * @param givenName never blank
 * @param familyName null if the person uses none
 * @param preferredName null if it is the given name
 * @param dateOfBirth null if not known
 * @param diedOn null if alive or not known to have died
 * @param observedUntil the last day on which the sender would have heard of a contact; null if still observed
 */
public record PatientFact(
        UUID id,
        String patientKey,
        String givenName,
        String familyName,
        String preferredName,
        LocalDate dateOfBirth,
        LocalDate diedOn,
        LocalDate observedUntil) {}
