package org.holdfast.patients.api;

import java.time.LocalDate;

/**
 * Holds a referral in place while something hangs on it, such as treatment that began from it; a CDI bean of the module
 * that keeps it. Asked in the transaction in which a referral is struck out, decided, or its decision corrected.
 */
public interface ReferralHold {
    /** @throws org.holdfast.platform.Refused if something hangs on it */
    void letGo(PatientId patient, ReferralId referral);

    /**
     * It was accepted on this day.
     *
     * @throws org.holdfast.platform.Refused on {@code outcomeOn}, if something that hangs on it came before
     */
    void accepted(PatientId patient, ReferralId referral, LocalDate on);
}
