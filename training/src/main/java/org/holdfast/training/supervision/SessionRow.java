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
 * @param sitting what those have in common who were entered here as one group; null where it is not known
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
        boolean strikable,
        UUID sitting) {
    public boolean struck() {
        return struckOutWhy != null;
    }
}
