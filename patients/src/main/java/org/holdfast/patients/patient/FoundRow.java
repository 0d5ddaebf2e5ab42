package org.holdfast.patients.patient;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A person found, with no more than is needed to tell two people apart.
 *
 * @param key the patient_key; null where the name is
 * @param name null where the record is restricted and the one who asks is not named on it
 * @param legal the full name as on documents where it is not what is said; else null
 * @param team the team that cares for them now or did last; null if none
 * @param own in the care of one of the teams of the one who asks
 */
public record FoundRow(
        UUID id,
        String key,
        String name,
        String legal,
        LocalDate born,
        Integer age,
        String nhsNumber,
        String team,
        boolean own,
        LocalDate diedOn,
        Way way) {
    /** What the one who asks can do with it. */
    public enum Way {
        /** Open the record. */
        OPEN,
        /** Open who the person is, not what was said. */
        DETAILS,
        /** Open it with a reason. */
        WITH_REASON,
        /** Decide, begin and hand over, without the record. */
        ALLOCATE,
        /** See who opened it. */
        WHO_OPENED,
        /** No more than this. */
        NONE
    }

    public boolean isRestricted() {
        return name == null;
    }
}
