package org.holdfast.patients.api;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Knows on which days something is recorded of patients, for whoever changes when they were born or died; a CDI bean of
 * each part of the service that keeps such things. What was struck out does not count.
 */
public interface RecordedDays {
    /** The first thing recorded here of each of these patients; those of whom nothing is are left out. */
    Map<UUID, First> first(Collection<UUID> patients);

    /**
     * What is recorded here after this day, in words to stand in a list: "2 contacts, the first on 3 March 2026". What is
     * planned counts too; what was called off does not.
     */
    List<String> after(PatientId patient, LocalDate day);

    /** @param what in words to stand in a sentence: "a contact" */
    record First(LocalDate on, String what) {
        /** The earlier of two. */
        public First or(First other) {
            return other.on.isBefore(on) ? other : this;
        }
    }
}
