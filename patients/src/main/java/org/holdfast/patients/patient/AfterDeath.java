package org.holdfast.patients.patient;

import static org.holdfast.platform.access.Role.Names.ADMIN;
import static org.holdfast.platform.access.Role.Names.CLINICIAN;
import static org.holdfast.platform.access.Role.Names.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import org.holdfast.patients.api.PatientAccess;
import org.holdfast.patients.api.PatientId;
import org.holdfast.platform.access.Depth;
import org.holdfast.platform.access.Reads;
import org.holdfast.platform.access.UseCase;

/** What a record has after the day on which somebody is about to say that the person died. */
@UseCase
class AfterDeath {
    private final LaterEntries entries;
    private final PatientAccess access;

    @Inject
    AfterDeath(LaterEntries entries, PatientAccess access) {
        this.entries = entries;
        this.access = access;
    }

    /** In words, and no more than the reader may know; empty if there is nothing. */
    @RolesAllowed({CLINICIAN, SUPERVISOR, ADMIN})
    @Reads(Depth.DEMOGRAPHIC)
    public String has(PatientId patient, LocalDate diedOn) {
        boolean clinical = access.mayOpen(patient, Depth.CLINICAL);
        return entries.after(Map.of(patient.value(), diedOn), depth -> clinical || depth != Depth.CLINICAL)
                .getOrDefault(patient.value(), "");
    }
}
