package org.holdfast.patients.access;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;

/**
 * A record that somebody opened with a reason, as the review lists it.
 *
 * @param late the day by which it was to be reviewed has passed
 * @param outcome null until reviewed
 */
public record OpeningRow(
        UUID id,
        UUID patient,
        String patientName,
        boolean restricted,
        String staffName,
        OpeningReason reason,
        String said,
        LocalDateTime openedAt,
        LocalDateTime endsAt,
        LocalDate reviewBy,
        boolean late,
        ReviewOutcome outcome,
        String reviewNote,
        String reviewedBy,
        LocalDateTime reviewedAt) {}
