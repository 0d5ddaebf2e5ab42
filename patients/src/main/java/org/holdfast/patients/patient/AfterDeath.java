package org.holdfast.patients.patient;

import static org.holdfast.platform.access.Role.Names.ADMIN;
import static org.holdfast.platform.access.Role.Names.CLINICIAN;
import static org.holdfast.platform.access.Role.Names.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.holdfast.patients.api.PatientId;
import org.holdfast.platform.access.Depth;
import org.holdfast.platform.access.Reads;
import org.holdfast.platform.access.UseCase;

/** What a record has after the day on which the person died, or somebody is about to say so. */
@UseCase
class AfterDeath {
    private final Lifetime lifetime;

    @Inject
    AfterDeath(Lifetime lifetime) {
        this.lifetime = lifetime;
    }

    /** In words, and no more than the reader may know; empty if there is nothing. */
    @RolesAllowed({CLINICIAN, SUPERVISOR, ADMIN})
    @Reads(Depth.DEMOGRAPHIC)
    public String has(PatientId patient, LocalDate diedOn) {
        return lifetime.after(patient, diedOn);
    }
}
