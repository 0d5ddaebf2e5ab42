package org.holdfast.platform.imports;

import java.time.LocalDateTime;
import java.util.UUID;

/** One import of the past, or one that is under way, as the history shows it. */
public record ImportRun(
        UUID id,
        String dataset,
        String fileName,
        LocalDateTime startedAt,
        String sender,
        ImportState state,
        long rows,
        long inserted,
        long updated,
        long unchanged,
        int faults) {}
