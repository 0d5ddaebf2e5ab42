package org.holdfast.patients.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Contributes what a module knows of the first things that happen after a referral, for the four lights of the community
 * wait; a CDI bean. Runs for a patient's page, so: one statement. What was struck out is left out; which of the facts
 * count is not decided here.
 */
public interface WaitSource {
    List<WaitFact> of(PatientId patient);

    /** The last day of what an accepted referral led to, by referral, where all of it has ended. */
    default Map<UUID, LocalDate> ended(PatientId patient) {
        return Map.of();
    }
}
