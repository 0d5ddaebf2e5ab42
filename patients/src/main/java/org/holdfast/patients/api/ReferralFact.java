package org.holdfast.patients.api;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A referral as other modules keep it in their own tables.
 *
 * @param teamId null if the referral names no team
 * @param outcomeOn null while waiting, or if decided on a day that is not known
 */
public record ReferralFact(
        UUID id,
        String referralKey,
        UUID patientId,
        LocalDate receivedOn,
        UUID teamId,
        ReferralOutcome outcome,
        LocalDate outcomeOn) {}
