package org.holdfast.training.supervision;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An agreement as a page shows it.
 *
 * @param endedOn the last day, or null where none was settled
 * @param lasting it has not ended yet, or not before today
 */
public record AgreementRow(
        UUID id,
        String supervisor,
        UUID superviseeId,
        String supervisee,
        Kind kind,
        int sessionsPer13Weeks,
        LocalDate agreedOn,
        LocalDate endedOn,
        boolean lasting) {}
