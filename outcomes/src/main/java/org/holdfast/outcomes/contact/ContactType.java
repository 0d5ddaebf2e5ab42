package org.holdfast.outcomes.contact;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The kinds of contact that every service knows. A site may use its own besides, as words in capitals. */
public enum ContactType {
    RAPID_ASSESSMENT,
    HOME_TREATMENT,
    ASSESSMENT,
    CRIMINAL_JUSTICE,
    HOSPITAL_ADMISSION,
    EMERGENCY_DEPARTMENT,
    CRISIS_LINE,
    LIAISON,
    PLACE_OF_SAFETY;

    /** What a site's own type has to look like: {@code CRISIS_HOUSE}. */
    public static final Pattern TOKEN = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

    /** It goes on until somebody says that it ended. */
    public boolean lasts() {
        return this == HOME_TREATMENT || this == HOSPITAL_ADMISSION;
    }

    /** It is over within a day, or a night. */
    boolean isBrief() {
        return switch (this) {
            case RAPID_ASSESSMENT, ASSESSMENT, EMERGENCY_DEPARTMENT, CRISIS_LINE, PLACE_OF_SAFETY -> true;
            case HOME_TREATMENT, CRIMINAL_JUSTICE, HOSPITAL_ADMISSION, LIAISON -> false;
        };
    }

    public static Optional<ContactType> known(String word) {
        for (ContactType type : values()) if (type.name().equals(word)) return Optional.of(type);
        return Optional.empty();
    }

    /** Whether a contact of this type without a last day still lasts. */
    public static boolean lasts(String word) {
        return known(word).map(ContactType::lasts).orElse(false);
    }

    /** A site's own word as a name: "Crisis house". */
    static String spelled(String word) {
        String spaced = word.toLowerCase(Locale.UK).replace('_', ' ').strip();
        return spaced.isEmpty() ? word : Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
    }
}
