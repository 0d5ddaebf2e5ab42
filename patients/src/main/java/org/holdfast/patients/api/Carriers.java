package org.holdfast.patients.api;

import java.util.List;
import java.util.UUID;

/**
 * Who treats a patient now, from whichever module knows it; any application-scoped bean of this type contributes. Asked
 * before a record is closed to them.
 */
public interface Carriers {
    /** A member of staff who treats them, and the team they do it in; null where it is not known. */
    record Carrier(UUID staff, UUID team) {}

    List<Carrier> of(PatientId patient);
}
