package org.holdfast.patients.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.holdfast.platform.access.Depth;

/**
 * What a module keeps of people under a day, so that a day of birth or death can be held against it; a CDI bean. What was
 * struck out does not count.
 */
public interface DatedEntries {
    /**
     * Something that lies outside a person's life.
     *
     * @param messageKey what it is, as a part of a sentence; {0} is the day
     * @param on the day that lies furthest outside
     * @param depth who may know of it
     */
    record Entry(UUID patient, String messageKey, LocalDate on, Depth depth) {}

    /**
     * Of each kind of entry, the last if it lies after the day; a small constant number of statements.
     *
     * @param deaths by patient; at most {@value PatientsEvent#BATCH}
     */
    List<Entry> after(Map<UUID, LocalDate> deaths);

    /**
     * Of each kind of entry, the first if it lies before the day; a small constant number of statements.
     *
     * @param births by patient; at most {@value PatientsEvent#BATCH}
     */
    List<Entry> before(Map<UUID, LocalDate> births);
}
