package org.holdfast.outcomes.contact;

import java.time.LocalDate;
import java.util.UUID;

/** A contact as a list shows it. */
public record ContactRow(UUID id, String type, LocalDate startedOn, LocalDate endedOn, String source) {
    /** It has not ended. */
    public boolean lasts() {
        return endedOn == null && ContactType.lasts(type);
    }
}
