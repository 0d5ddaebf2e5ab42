package org.holdfast.patients.patient;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.holdfast.patients.api.PatientId;

/**
 * Who may open a record, and how that came about.
 *
 * @param named who may open it while it is restricted
 * @param history newest first
 */
public record RestrictionView(
        PatientId patient, String name, boolean restricted, List<Named> named, List<Step> history) {
    /** Somebody who may open it. */
    public record Named(UUID staff, String name) {}

    /**
     * One thing that was done.
     *
     * @param staffName whom it was about, or null
     * @param reason why, or null where none is asked for
     */
    public record Step(LocalDateTime at, String by, RestrictionStep step, String staffName, String reason) {}
}
