package org.holdfast.therapy.appointment;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;

/** The last appointment of a page of a list; the next page begins after it. */
public record Turned(LocalDateTime at, UUID id) {
    static Turned at(AppointmentRow row) {
        return new Turned(row.startsAt(), row.id());
    }

    /** As it stands in an address; empty if it is not one of ours. */
    public static Optional<Turned> of(String text) {
        int cut = text == null ? -1 : text.indexOf('_');
        if (cut < 0) return Optional.empty();
        try {
            return Optional.of(
                    new Turned(LocalDateTime.parse(text.substring(0, cut)), UUID.fromString(text.substring(cut + 1))));
        } catch (DateTimeException | IllegalArgumentException made) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return at + "_" + id;
    }
}
