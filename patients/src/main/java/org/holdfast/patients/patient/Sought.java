package org.holdfast.patients.patient;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whom somebody is looking for, as far as what they typed tells: words of a name, a birth date, the beginning of an NHS
 * number, or the key of a record.
 *
 * @param words folded; empty if none were typed
 * @param born null if none was typed
 * @param digits of an NHS number; null if none were typed
 * @param key the whole text where it could be a patient_key; null otherwise
 */
record Sought(List<String> words, LocalDate born, String digits, String key) {
    static final int LONGEST = 200;
    private static final Pattern ISO = Pattern.compile("\\b(\\d{4})-(\\d{1,2})-(\\d{1,2})\\b");
    private static final Pattern BRITISH = Pattern.compile("\\b(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})\\b");
    private static final Pattern SPOKEN =
            Pattern.compile("\\b(\\d{1,2}) (jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* (\\d{4})\\b");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    static Sought of(String typed) {
        String text = typed == null ? "" : typed.strip().replaceAll("[\\s\\u00a0]+", " ");
        if (text.length() > LONGEST) text = text.substring(0, LONGEST);
        String rest = text;
        LocalDate born = null;
        String lower = text.toLowerCase(Locale.ROOT);
        Matcher iso = ISO.matcher(text);
        Matcher british = BRITISH.matcher(text);
        Matcher spoken = SPOKEN.matcher(lower);
        if (iso.find()) {
            born = date(iso.group(1), iso.group(2), iso.group(3));
            rest = without(text, iso);
        } else if (british.find()) {
            born = date(british.group(3), british.group(2), british.group(1));
            rest = without(text, british);
        } else if (lower.length() == text.length() && spoken.find()) {
            born = date(spoken.group(3), String.valueOf(MONTHS.indexOf(spoken.group(2)) + 1), spoken.group(1));
            rest = without(text, spoken);
        }
        if (born == null) rest = text;
        String digits = rest.matches("[0-9][0-9 -]*") ? rest.replaceAll("[ -]", "") : null;
        if (digits != null && (digits.length() < 3 || digits.length() > 10)) digits = null;
        String key = born == null && text.matches("\\S*\\d\\S*") && text.length() <= 120 ? text : null;
        return new Sought(digits == null ? NameWords.of(rest) : List.of(), born, digits, key);
    }

    /** Too little to mean anyone: it would find half the register. A single character may be a whole name in some scripts. */
    boolean isTooLittle() {
        return born == null
                && digits == null
                && key == null
                && words.stream().noneMatch(word -> word.length() > 1 || word.charAt(0) > '\u2e7f');
    }

    private static LocalDate date(String year, String month, String day) {
        try {
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException nonsense) {
            return null;
        }
    }

    private static String without(String text, Matcher found) {
        return (text.substring(0, found.start()) + " " + text.substring(found.end()))
                .replaceAll(" +", " ")
                .strip();
    }
}
