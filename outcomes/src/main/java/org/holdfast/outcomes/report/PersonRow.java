package org.holdfast.outcomes.report;

import java.time.LocalDate;
import java.util.UUID;

/**
 * One of the people behind a figure.
 *
 * @param name as the person wants to be called
 * @param what a few words, such as "SCM, from 31 January 2022", or empty
 * @param team the name of the team that the figure counts them in, or empty
 * @param on the day that puts them there, or null
 * @param stayed such as "9 months", or empty
 * @param waited how long they have waited, or null where they do not wait
 * @param diedOn null while they live
 * @param link where the reader may go from here, or empty
 */
public record PersonRow(
        UUID id,
        String name,
        String what,
        String team,
        LocalDate on,
        String stayed,
        Long waited,
        LocalDate diedOn,
        String link) {
    public long weeks() {
        return waited / 7;
    }
}
