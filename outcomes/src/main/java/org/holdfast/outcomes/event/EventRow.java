package org.holdfast.outcomes.event;

import java.time.LocalDate;
import java.util.UUID;

/** An event as a list shows it. */
public record EventRow(
        UUID id,
        LocalDate occurredOn,
        Precision precision,
        Act act,
        Intent intent,
        Integer medicalSeverity,
        Treatment treatment,
        String method,
        int count) {}
