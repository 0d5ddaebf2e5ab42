package org.holdfast.patients.api;

import java.util.UUID;
import org.holdfast.platform.Unknown;
import org.holdfast.platform.access.RecordId;

/** Which patient. As an argument of a use case it is authorised and audited before the use case runs. */
public record PatientId(UUID value) implements RecordId {
    public PatientId {
        if (value == null) throw new Unknown("patient");
    }

    /** Reads an id from an address. Nonsense names no patient, so it is {@link Unknown}. */
    public static PatientId of(String text) {
        try {
            return new PatientId(UUID.fromString(text == null ? "" : text.strip()));
        } catch (IllegalArgumentException nonsense) {
            throw new Unknown("patient");
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
