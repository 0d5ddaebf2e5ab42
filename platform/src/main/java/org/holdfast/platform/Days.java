package org.holdfast.platform;

import java.time.LocalDate;

/**
 * The days that a date in this service can name, on screen, in files and through the API: from 1 January 1900 to the end
 * of 2200. Before that nobody was born who is in anybody's care, and a year further on is a slip.
 */
public final class Days {
    public static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    public static final LocalDate LAST = LocalDate.of(2200, 12, 31);

    private Days() {}

    public static boolean hold(LocalDate day) {
        return !day.isBefore(FIRST) && !day.isAfter(LAST);
    }

    /** @throws Refused on the field, if it is a day that no date here can name; a day that is not known is none */
    public static void check(LocalDate day, String field) {
        if (day != null && !hold(day)) throw new Refused("day.outside", FIRST, LAST).on(field);
    }
}
