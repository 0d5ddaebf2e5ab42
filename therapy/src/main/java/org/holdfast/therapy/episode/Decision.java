package org.holdfast.therapy.episode;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Something that was decided or written in a course of treatment, and on which its clocks depend.
 *
 * @param word the phase or the product by its id in the programme; null of a pause
 * @param on the day it counts from
 * @param until of a pause the day on which treatment went on, or is to; null while that is not known, and of all others
 * @param weeks of an extension; 0 of all others
 * @param reason blank where none was given
 * @param at null where a file said so
 * @param by who entered it, or blank
 * @param version how often a pause was said otherwise; 0 of all others
 * @param gone null if it stands
 */
public record Decision(
        Kind kind,
        UUID id,
        String word,
        LocalDate on,
        LocalDate until,
        int weeks,
        String reason,
        Instant at,
        String by,
        int version,
        Gone gone) {

    /** What it is; each is kept in a table of its own. */
    public enum Kind {
        PHASE("therapy.phase_move"),
        PRODUCT("therapy.product_delivered"),
        PAUSE("therapy.pause"),
        EXTENSION("therapy.extension");

        private final String table;

        Kind(String table) {
            this.table = table;
        }

        String table() {
            return table;
        }
    }

    /**
     * It stands no longer.
     *
     * @param reason why it was struck out; null if it was only put differently
     */
    public record Gone(Instant at, String by, String reason) {}

    public boolean stands() {
        return gone == null;
    }
}
