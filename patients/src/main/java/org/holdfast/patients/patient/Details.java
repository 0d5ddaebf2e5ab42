package org.holdfast.patients.patient;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.holdfast.platform.Days;
import org.holdfast.platform.Refused;
import org.holdfast.platform.Together;
import org.holdfast.platform.Written;

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
        Together together = new Together();
        LocalDate born = dateOfBirth;
        LocalDate died = diedOn;
        LocalDate observed = observedUntil;
        together.check(() -> Days.check(born, "dateOfBirth"));
        together.check(() -> Days.check(died, "diedOn"));
        together.check(() -> Days.check(observed, "observedUntil"));
        gender = together.tidy(gender, typed -> tidy(typed, 40, "gender"));
        ethnicity = together.tidy(ethnicity, typed -> tidy(typed, 80, "ethnicity"));
        postcode = together.tidy(postcode, Details::postcode);
        together.check(() -> {
            if (born != null && died != null && died.isBefore(born))
                throw new Refused("patient.diedBeforeBorn").on("diedOn");
        });
        together.check(() -> {
            if (born != null && observed != null && observed.isBefore(born))
                throw new Refused("patient.observedBeforeBorn").on("observedUntil");
        });
        together.refuse();
    }

    /** Out of what was typed; refused with everything that is wrong in it. */
    static Details of(
            String givenName,
            String familyName,
            String preferredName,
            String nhsNumber,
            LocalDate dateOfBirth,
            String gender,
            String ethnicity,
            String postcode,
            LocalDate diedOn,
            LocalDate observedUntil) {
        Together together = new Together();
        Optional<PersonName> name = together.make(() -> new PersonName(givenName, familyName, preferredName));
        Optional<NhsNumber> number =
                together.make(() -> NhsNumber.of(nhsNumber)).flatMap(typed -> typed);
        Optional<Details> details = together.make(() -> new Details(
                name.orElse(null),
                number.orElse(null),
                dateOfBirth,
                gender,
                ethnicity,
                postcode,
                diedOn,
                observedUntil));
        together.refuse();
        return details.orElseThrow();
    }

    /** The same, having made sure that nobody is born or dies after today, or is observed for longer than is likely. */
    Details knownOn(LocalDate today) {
        Together together = new Together();
        together.check(() -> {
            if (dateOfBirth != null && dateOfBirth.isAfter(today))
                throw new Refused("patient.bornInFuture").on("dateOfBirth");
        });
        together.check(() -> {
            if (diedOn != null && diedOn.isAfter(today)) throw new Refused("patient.diesInFuture").on("diedOn");
        });
        together.check(() -> {
            if (observedUntil != null && observedUntil.isAfter(today.plusYears(OBSERVED_AHEAD_YEARS)))
                throw new Refused("patient.observedTooFar").on("observedUntil");
        });
        together.refuse();
        return this;
    }

    /** The same of somebody whose death becomes known. Another day of death is amended, not written over. */
    Details diedOn(LocalDate day) {
        if (day == null) throw new Refused("patient.diedOnMissing").on("diedOn");
        if (diedOn != null && !diedOn.equals(day)) throw new Refused("patient.diedAlready", diedOn).on("diedOn");
        return new Details(name, nhsNumber, dateOfBirth, gender, ethnicity, postcode, day, observedUntil);
    }

    /** The same of somebody who has not died after all. */
    Details living() {
        return new Details(name, nhsNumber, dateOfBirth, gender, ethnicity, postcode, null, observedUntil);
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
        if (!Written.isPlain(text)) throw new Refused("field.unreadable").on(field);
        return text.isEmpty() ? null : text;
    }
}
