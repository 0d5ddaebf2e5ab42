package org.holdfast.training.qualification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An entry as a page shows it.
 *
 * @param staff whom it is about
 * @param since when the treatment began that it is about; null unless it is a recording or supervision of one
 * @param medium null unless it is a recording
 * @param colleague who rated or supervised; null unless it is a recording or supervision
 * @param recordedBy null where the service itself entered it
 * @param struckOutWhy null while it counts
 */
public record EvidenceRow(
        UUID id,
        UUID staff,
        Evidence evidence,
        LocalDate since,
        Medium medium,
        String colleague,
        String recordedBy,
        String struckOutWhy,
        String struckOutBy,
        Instant struckOutAt) {
    public boolean struck() {
        return struckOutWhy != null;
    }

    /**
     * A recording that stands, of a session that no longer stands as held: its appointment was struck out since, or somebody
     * said that it did not take place. It counts again if that is taken back.
     */
    public boolean ofNoSession() {
        return !struck() && evidence instanceof Evidence.Recording recording && recording.session() == null;
    }

    EvidenceRow with(Evidence read) {
        return new EvidenceRow(
                id, staff, read, since, medium, colleague, recordedBy, struckOutWhy, struckOutBy, struckOutAt);
    }
}
