package org.holdfast.patients.patient;

import java.text.Normalizer;
import java.util.Optional;
import org.holdfast.platform.Refused;

/**
 * What a person is called. Any script; one name is enough, and it is then the given name, whichever box it came in.
 *
 * @param given never blank
 * @param family null if the person uses none
 * @param preferred null if it is the given name
 */
public record PersonName(String given, String family, String preferred) {
    static final int LONGEST = 120;

    public PersonName {
        given = tidy(given, "givenName");
        family = tidy(family, "familyName");
        preferred = tidy(preferred, "preferredName");
        if (given == null) {
            given = family;
            family = null;
        }
        if (given == null) throw new Refused("name.missing").on("givenName");
        if (given.equals(preferred)) preferred = null;
    }

    /** The name to say: preferred or given, then family. */
    public String spoken() {
        String first = preferred == null ? given : preferred;
        return family == null ? first : first + " " + family;
    }

    /** The full name as on documents; empty where it is what is said anyway. */
    public Optional<String> legal() {
        return Optional.ofNullable(preferred).map(said -> family == null ? given : given + " " + family);
    }

    private static String tidy(String typed, String field) {
        if (typed == null) return null;
        String name = plain(typed);
        if (name.isEmpty()) return null;
        try {
            check(name);
        } catch (Refused refused) {
            throw refused.on(field);
        }
        return name;
    }

    /** Written in one way, so that the same name is the same text. */
    static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC)
                .replaceAll("[\\s\\u00a0]+", " ")
                .strip();
    }

    static void check(String name) {
        if (name.length() > LONGEST) throw new Refused("name.tooLong", LONGEST);
        // Control characters, and the marks that turn the direction of the text around them, make one name look like
        // another.
        if (name.matches(".*[\\p{Cc}\\u202a-\\u202e\\u2066-\\u2069\\ufffd].*")) throw new Refused("name.unreadable");
        if (name.codePoints().noneMatch(Character::isLetter)) throw new Refused("name.noLetter");
    }
}
