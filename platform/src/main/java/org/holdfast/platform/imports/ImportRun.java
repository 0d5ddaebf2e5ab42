package org.holdfast.platform.imports;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;

/**
 * One import of the past, or one that is under way, as the history shows it.
 *
 * @param began when, as the database has it
 * @param faults mistakes, or rows that are worth a look in what was stored
 * @param more whether there are more of them than were kept
 */
public record ImportRun(
        UUID id,
        String dataset,
        String fileName,
        Instant began,
        LocalDateTime startedAt,
        String sender,
        ImportState state,
        long rows,
        long inserted,
        long updated,
        long unchanged,
        int faults,
        boolean more) {
    public boolean stored() {
        return state == ImportState.STORED;
    }
}
