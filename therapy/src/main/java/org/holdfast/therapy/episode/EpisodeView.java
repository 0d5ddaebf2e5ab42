package org.holdfast.therapy.episode;

import java.time.LocalDate;
import java.util.Map;
import org.holdfast.therapy.api.EpisodeFact;
import org.holdfast.therapy.programme.Standing;

/**
 * An episode as its page shows it.
 *
 * @param diedOn when the person died; null if alive or not known to have died
 * @param before what was said of it before
 * @param delivered the day on which each product was last delivered, by product
 */
public record EpisodeView(
        EpisodeFact fact,
        String endReason,
        int version,
        Standing standing,
        String clinician,
        String team,
        LocalDate diedOn,
        Before before,
        Map<String, LocalDate> delivered) {
    public boolean running() {
        return fact.endedOn() == null;
    }

    /** It lasts, and the person lives: something can be owed and planned. */
    public boolean goesOn() {
        return running() && diedOn == null;
    }
}
