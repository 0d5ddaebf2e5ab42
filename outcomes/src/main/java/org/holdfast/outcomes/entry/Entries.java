package org.holdfast.outcomes.entry;

import java.util.UUID;
import org.holdfast.patients.api.PatientId;

/** A kind of entries, as the page on which any of them is struck out sees it. */
public interface Entries {
    /** The kind, as it is called in addresses: {@code contact}. */
    String kind();

    /** The entry and what it says in one line, such as "Crisis line, 3 March 2026". */
    Told told(PatientId patient, UUID id);

    /** @param seen the version that the person was looking at; null if that does not matter */
    void strikeOut(PatientId patient, UUID id, Integer seen, String reason);

    record Told(Row row, String line) {}
}
