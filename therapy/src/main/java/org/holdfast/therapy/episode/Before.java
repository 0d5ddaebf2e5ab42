package org.holdfast.therapy.episode;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What was said of an episode before, the latest first.
 *
 * @param ends those that were taken back
 * @param hands with whom it was, and since when, until something else was said
 */
public record Before(List<TakenBack> ends, List<Hands> hands) {
    /**
     * With whom it was.
     *
     * @param clinician their name, or nothing
     * @param team its name, or nothing
     * @param by who said otherwise; blank if it was a file
     */
    public record Hands(LocalDate startedOn, String clinician, String team, Instant until, String by) {}

    static Before nothing() {
        return new Before(new ArrayList<>(), new ArrayList<>());
    }
}
