package org.holdfast.patients.api;

import java.time.LocalDate;

/**
 * Writes down that a patient has died, for modules that hear of it first: where treatment ended because they died; and
 * that they live after all, where that turns out to have been a mistake. Checks access and leaves its own audit row; in the
 * caller's transaction.
 */
public interface RecordDeath {
    /**
     * @throws org.holdfast.platform.Refused on {@code diedOn}, if the day lies ahead or before the birth, or another day of
     *     death is known
     */
    void died(PatientId patient, LocalDate on);

    /** They have not died. What the record said before stays readable; nothing changes where it knows of no death. */
    void takeBack(PatientId patient);
}
