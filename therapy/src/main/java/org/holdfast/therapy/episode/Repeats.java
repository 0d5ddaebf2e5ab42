package org.holdfast.therapy.episode;

import java.time.LocalDate;
import java.time.LocalTime;
import org.holdfast.platform.Refused;
import org.holdfast.therapy.recurrence.Every;
import org.holdfast.therapy.recurrence.Rhythm;

/** How a session that is being planned repeats. */
public enum Repeats {
    NOT,
    WEEKLY,
    FORTNIGHTLY,
    WEEKS,
    MONTHLY;

    /** @throws Refused where nobody said how, or an end is given to what does not repeat */
    static boolean repeats(Repeats how, LocalDate until, Integer count) {
        if (how == null || how == NOT && (until != null || count != null))
            throw new Refused("therapy.series.which").on("repeats");
        return how != NOT;
    }

    /** @param weeks asked only where it is every so many weeks */
    Rhythm rhythm(Integer weeks, LocalDate first, LocalTime at, LocalDate until, Integer count) {
        if (this == WEEKS && weeks == null) throw new Refused("therapy.series.interval").on("interval");
        int interval =
                switch (this) {
                    case WEEKS -> weeks;
                    case FORTNIGHTLY -> 2;
                    default -> 1;
                };
        return new Rhythm(this == MONTHLY ? Every.MONTH : Every.WEEK, interval, first, at, until, count, null);
    }
}
