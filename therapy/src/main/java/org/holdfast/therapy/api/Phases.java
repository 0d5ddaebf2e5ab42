package org.holdfast.therapy.api;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Questions about the phases of treatment. The caller has already been let in to the record: nothing here checks access. */
public interface Phases {
    /**
     * One phase that somebody has been in.
     *
     * @param treatment the programme's short name: {@code MBT}
     * @param name the phase's, in the programme's words
     * @param until the day after its last; null while it runs
     */
    record Stretch(String treatment, String name, LocalDate from, LocalDate until) {}

    /** Every phase of every treatment of one person up to a day, the earliest first. */
    List<Stretch> ofPatient(UUID patient, LocalDate on);
}
