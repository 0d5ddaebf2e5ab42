package org.holdfast.patients.api;

/**
 * Holds a referral in place while something hangs on it, such as treatment that began from it; a CDI bean of the module
 * that keeps it. Asked in the transaction in which a referral is struck out, or its acceptance taken back.
 */
public interface ReferralHold {
    /** @throws org.holdfast.platform.Refused if something hangs on it */
    void letGo(PatientId patient, ReferralId referral);
}
