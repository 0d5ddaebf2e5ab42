package org.holdfast.training.supervision;

import java.time.LocalDate;
import java.util.UUID;

/** An agreement as a page shows it; {@code endedOn} is null while it is in force. */
public record AgreementRow(
        UUID id,
        String supervisor,
        UUID superviseeId,
        String supervisee,
        Kind kind,
        int sessionsPer13Weeks,
        LocalDate agreedOn,
        LocalDate endedOn) {}
