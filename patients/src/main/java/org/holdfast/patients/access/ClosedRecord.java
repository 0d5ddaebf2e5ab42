package org.holdfast.patients.access;

import java.util.UUID;
import org.holdfast.patients.api.PatientId;

/** A record seen from outside. Not a {@link PatientId}: the door to it is what the use cases with this argument open. */
public record ClosedRecord(UUID patient) {
    public static ClosedRecord of(String text) {
        return new ClosedRecord(PatientId.of(text).value());
    }
}
