package org.holdfast.patients.patient;

import java.time.LocalDate;
import java.util.Locale;
import org.holdfast.platform.Days;
import org.holdfast.platform.Refused;

/**
 * Who a person is: what is written on the first page of the record. Everything but the name may be null: not known.
 *
 * @param observedUntil the last day on which the sender would have heard of a contact; null if still observed
 */
public record Details(
        PersonName name,
        NhsNumber nhsNumber,
        LocalDate dateOfBirth,
        String gender,
        String ethnicity,
        String postcode,
        LocalDate diedOn,
        LocalDate observedUntil) {
    /** How far ahead a sender can say that it would still hear of contacts. */
    static final int OBSERVED_AHEAD_YEARS = 1;

    public Details {
        Days.check(dateOfBirth, "dateOfBirth");
        Days.check(diedOn, "diedOn");
        Days.check(observedUntil, "observedUntil");
        gender = tidy(gender, 40, "gender");
        ethnicity = tidy(ethnicity, 80, "ethnicity");
        postcode = postcode(postcode);
        if (dateOfBirth != null && diedOn != null && diedOn.isBefore(dateOfBirth))
            throw new Refused("patient.diedBeforeBorn").on("diedOn");
        if (dateOfBirth != null && observedUntil != null && observedUntil.isBefore(dateOfBirth))
            throw new Refused("patient.observedBeforeBorn").on("observedUntil");
    }

    /** The same, having made sure that nobody is born or dies after today, or is observed for longer than is likely. */
    Details knownOn(LocalDate today) {
        if (dateOfBirth != null && dateOfBirth.isAfter(today))
            throw new Refused("patient.bornInFuture").on("dateOfBirth");
        if (diedOn != null && diedOn.isAfter(today)) throw new Refused("patient.diesInFuture").on("diedOn");
        if (observedUntil != null && observedUntil.isAfter(today.plusYears(OBSERVED_AHEAD_YEARS)))
            throw new Refused("patient.observedTooFar").on("observedUntil");
        return this;
    }

    private static String postcode(String typed) {
        String code = tidyPostcode(typed == null ? "" : typed);
        if (code.isEmpty()) return null;
        checkPostcode(code);
        return code;
    }

    static String tidyPostcode(String typed) {
        return typed.strip().toUpperCase(Locale.ROOT).replaceAll("\\s+", " ");
    }

    /** Loose enough for the codes of other countries. */
    static void checkPostcode(String code) {
        if (!code.matches("[A-Z0-9][A-Z0-9 -]{1,9}")) throw new Refused("patient.postcodeShape").on("postcode");
    }

    private static String tidy(String typed, int longest, String field) {
        String text = typed == null ? "" : typed.strip();
        if (text.length() > longest) throw new Refused("field.tooLong", longest).on(field);
        if (text.matches(".*\\p{Cc}.*")) throw new Refused("field.unreadable").on(field);
        return text.isEmpty() ? null : text;
    }
}
