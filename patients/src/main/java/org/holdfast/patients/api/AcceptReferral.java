package org.holdfast.patients.api;

import java.time.LocalDate;

/**
 * Accepts a referral that waits to be decided, for the module in which treatment begins from it. Checks access and leaves
 * its own audit row; in the caller's transaction.
 */
public interface AcceptReferral {
    /** @throws org.holdfast.platform.Refused if it was decided already, or the day lies ahead or before it was received */
    void accept(PatientId patient, ReferralId referral, LocalDate on);
}
