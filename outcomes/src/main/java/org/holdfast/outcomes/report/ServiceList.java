package org.holdfast.outcomes.report;

import java.util.Locale;

/** A list of the manager's home that can be asked for as a whole. */
enum ServiceList {
    /** None: each list shows its first few. */
    NONE,
    /** People in treatment whom nobody carries. */
    UNCARRIED,
    /** What is still open of people who have died. */
    LEFT_OPEN;

    static ServiceList named(String word) {
        for (ServiceList list : values()) if (list.word().equals(word)) return list;
        return NONE;
    }

    /** As in an address. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
