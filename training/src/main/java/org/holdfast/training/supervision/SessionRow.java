package org.holdfast.training.supervision;

import java.time.LocalDate;
import java.util.UUID;

/** A session as a page shows it; {@code struckOutWhy} is null unless it was entered in error. */
public record SessionRow(
        UUID id,
        LocalDate heldOn,
        String supervisor,
        String supervisee,
        Kind kind,
        Integer minutes,
        Integer groupSize,
        String struckOutWhy) {}
