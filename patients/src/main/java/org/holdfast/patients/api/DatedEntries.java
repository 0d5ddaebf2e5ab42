package org.holdfast.patients.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.holdfast.platform.access.Depth;

/** What a module keeps of people under a day, so that a day of death can be held against it; a CDI bean. */
public interface DatedEntries {
    /**
     * Something that lies after a person's death.
     *
     * @param messageKey what it is, as a part of a sentence; {0} is the day
     * @param on the last such day
     * @param depth who may know of it
     */
    record Later(UUID patient, String messageKey, LocalDate on, Depth depth) {}

    /**
     * Of each kind of entry, one that lies after the day; a small constant number of statements.
     *
     * @param deaths by patient; at most {@value PatientsEvent#BATCH}
     */
    List<Later> after(Map<UUID, LocalDate> deaths);
}
