package org.holdfast.therapy.episode;

import java.time.LocalDate;
import java.util.Map;
import org.holdfast.therapy.api.EpisodeFact;
import org.holdfast.therapy.programme.Standing;

/**
 * An episode as its page shows it.
 *
 * @param delivered the day on which each product was last delivered, by product
 */
public record EpisodeView(
        EpisodeFact fact,
        String endReason,
        int version,
        Standing standing,
        String clinician,
        String team,
        Map<String, LocalDate> delivered) {
    public boolean running() {
        return fact.endedOn() == null;
    }
}
