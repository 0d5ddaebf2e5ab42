package org.holdfast.patients.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /** Which end of what is kept of somebody. */
    enum End {
        FIRST("MIN"),
        LAST("MAX");

        private final String aggregate;

        End(String aggregate) {
            this.aggregate = aggregate;
        }

        /** The SQL that finds it in this column. */
        public String of(String column) {
            return aggregate + "(" + column + ")";
        }
    }

    /**
     * Of each kind of entry the first or the last of each of these people; a small constant number of statements.
     *
     * @param patients at most {@value PatientsEvent#BATCH}
     */
    List<Entry> at(End end, Set<UUID> patients);

    /**
     * Of each kind of entry, the last if it lies after the day.
     *
     * @param deaths by patient; at most {@value PatientsEvent#BATCH}
     */
    default List<Entry> after(Map<UUID, LocalDate> deaths) {
        return at(End.LAST, deaths.keySet()).stream()
                .filter(each -> each.on().isAfter(deaths.get(each.patient())))
                .toList();
    }

    /**
     * Of each kind of entry, the first if it lies before the day.
     *
     * @param births by patient; at most {@value PatientsEvent#BATCH}
     */
    default List<Entry> before(Map<UUID, LocalDate> births) {
        return at(End.FIRST, births.keySet()).stream()
                .filter(each -> each.on().isBefore(births.get(each.patient())))
                .toList();
    }
}
