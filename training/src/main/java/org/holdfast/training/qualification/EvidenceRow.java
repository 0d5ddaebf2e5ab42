package org.holdfast.training.qualification;

import java.time.Instant;
import java.util.UUID;

/**
 * An entry as a page shows it.
 *
 * @param medium null unless it is a recording
 * @param rater who rated it; null unless it is a recording
 * @param recordedBy null where the service itself entered it
 * @param struckOutWhy null while it counts
 */
public record EvidenceRow(
        UUID id,
        Evidence evidence,
        Medium medium,
        String rater,
        String recordedBy,
        String struckOutWhy,
        String struckOutBy,
        Instant struckOutAt) {
    public boolean struck() {
        return struckOutWhy != null;
    }
}
