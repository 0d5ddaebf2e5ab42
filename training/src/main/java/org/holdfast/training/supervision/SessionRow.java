package org.holdfast.training.supervision;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A session as a page shows it.
 *
 * @param struckOutWhy null unless it was entered in error
 * @param struckOutBy who took it back, or null
 * @param struckOutOn the day of that, or null
 * @param strikable it counts, and whoever asks may strike it out
 */
public record SessionRow(
        UUID id,
        LocalDate heldOn,
        UUID supervisorId,
        String supervisor,
        UUID superviseeId,
        String supervisee,
        Kind kind,
        Integer minutes,
        Integer groupSize,
        String struckOutWhy,
        String struckOutBy,
        LocalDate struckOutOn,
        boolean strikable) {
    public boolean struck() {
        return struckOutWhy != null;
    }
}
