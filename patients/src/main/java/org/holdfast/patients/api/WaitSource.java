package org.holdfast.patients.api;

import java.util.List;

/**
 * Contributes what a module knows of the first things that happen after a referral, for the four lights of the community
 * wait; a CDI bean. Runs for a patient's page, so: one statement. What was struck out is left out; which of the facts
 * count is not decided here.
 */
public interface WaitSource {
    List<WaitFact> of(PatientId patient);
}
