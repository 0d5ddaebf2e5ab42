package org.holdfast.outcomes.entry;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** The last entry of a page of a list that goes from the newest to the oldest; the next page begins after it. */
public record After(LocalDate day, UUID id) implements Serializable {
    /** As it stands in an address; empty if it is not one of ours. */
    public static Optional<After> of(String text) {
        if (text == null || !text.matches("\\d{4}-\\d{2}-\\d{2}_[0-9a-f-]{36}")) return Optional.empty();
        try {
            return Optional.of(new After(LocalDate.parse(text.substring(0, 10)), UUID.fromString(text.substring(11))));
        } catch (DateTimeException | IllegalArgumentException made) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return day + "_" + id;
    }
}
