package org.holdfast.platform.reports;

import java.util.List;

/**
 * A parameter that one report takes beside the common ones. Of a pair {@code …From} and {@code …To} the first must not
 * be later.
 *
 * @param words what it may be, or empty where any text (or date) will do
 */
public record Parameter(String name, Kind kind, boolean required, List<String> words) {
    /** What its value is. */
    public enum Kind {
        DATE,
        WORD,
        PROGRAMME
    }

    /** An ISO date. */
    public static Parameter date(String name) {
        return new Parameter(name, Kind.DATE, false, List.of());
    }

    /** One of these words. */
    public static Parameter oneOf(String name, String... words) {
        return new Parameter(name, Kind.WORD, false, List.of(words));
    }

    /** A word that the report itself knows or refuses. */
    public static Parameter word(String name) {
        return new Parameter(name, Kind.WORD, false, List.of());
    }

    /** A programme, such as the second of a comparison. */
    public static Parameter programme(String name) {
        return new Parameter(name, Kind.PROGRAMME, false, List.of());
    }

    /** The same, but it must be given. */
    public Parameter mandatory() {
        return new Parameter(name, kind, true, words);
    }
}
