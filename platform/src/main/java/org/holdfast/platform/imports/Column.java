package org.holdfast.platform.imports;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * One column of a file: its name, what a cell may hold, and whether it may be blank. Cells are trimmed; blank means
 * unknown and is staged as NULL. Text may be in any script; control characters, and marks that turn the
 * direction of the text around them, are refused.
 *
 * <p>Columns do not change: {@link #required()} and the others answer a new one.
 */
public final class Column {
    /** What kind of value the cells hold and, in parentheses, the staging column's type. */
    public enum Kind {
        /** Text (VARCHAR). */
        TEXT,
        /** An ISO date between 1900 and 2200 (DATE). */
        DATE,
        /** A whole number (INTEGER). */
        INTEGER,
        /** TRUE or FALSE, YES or NO (BOOLEAN). */
        YES_NO,
        /** Columns with a number at the end, put together (VARCHAR). */
        SERIES
    }

    /** A rule of the dataset's own for a cell's text, and the message for a cell that breaks it. */
    record Rule(Predicate<String> holds, String messageKey) {}

    private final String name;
    private final Kind kind;
    private final boolean required;
    private final int min;
    private final int max;
    private final List<String> vocabulary;
    private final String prefix;
    private final int most;
    private final Rule rule;
    private final UnaryOperator<String> normal;

    private Column(
            String name,
            Kind kind,
            boolean required,
            int min,
            int max,
            List<String> vocabulary,
            String prefix,
            int most,
            Rule rule,
            UnaryOperator<String> normal) {
        this.name = name;
        this.kind = kind;
        this.required = required;
        this.min = min;
        this.max = max;
        this.vocabulary = vocabulary;
        this.prefix = prefix;
        this.most = most;
        this.rule = rule;
        this.normal = normal;
    }

    /** A stable key of the sender's: required text of up to 120 characters. Call {@link #optional()} for a reference that may be blank. */
    public static Column key(String name) {
        return text(name, 120).required();
    }

    /** Text of up to so many characters. */
    public static Column text(String name, int max) {
        return new Column(name, Kind.TEXT, false, 0, max, List.of(), null, 0, null, UnaryOperator.identity());
    }

    /** An ISO date (2026-11-21) between 1900 and 2200. */
    public static Column date(String name) {
        return new Column(name, Kind.DATE, false, 0, 0, List.of(), null, 0, null, UnaryOperator.identity());
    }

    /** A whole number from {@code min} to {@code max}. */
    public static Column integer(String name, int min, int max) {
        return new Column(name, Kind.INTEGER, false, min, max, List.of(), null, 0, null, UnaryOperator.identity());
    }

    /** TRUE or FALSE, YES or NO, in any case. */
    public static Column yesNo(String name) {
        return new Column(name, Kind.YES_NO, false, 0, 0, List.of(), null, 0, null, UnaryOperator.identity());
    }

    /** One of these words, written exactly so. Staged as text of up to 40 characters. */
    public static Column oneOf(String name, String... words) {
        return new Column(name, Kind.TEXT, false, 0, 40, List.of(words), null, 0, null, UnaryOperator.identity());
    }

    /** One of this vocabulary's names. */
    public static Column oneOf(String name, Class<? extends Enum<?>> vocabulary) {
        return oneOf(
                name,
                Arrays.stream(vocabulary.getEnumConstants()).map(Enum::name).toArray(String[]::new));
    }

    /** A word of an open vocabulary, such as a contact type "or a site's own": capitals, digits and underscores, up to 40. */
    public static Column word(String name) {
        return text(name, 40).matching(word -> word.matches("[A-Z][A-Z0-9_]*"), "import.cell.word");
    }

    /**
     * Columns {@code item_1 … item_N}, as many as the file has (at least one, at most {@code most}, without a gap), each
     * a whole number from {@code min} to {@code max} or blank. Staged together in the one text column {@code name},
     * separated by commas: {@code 1,,3} where item 2 was not answered.
     */
    public static Column series(String name, String prefix, int most, int min, int max) {
        return new Column(name, Kind.SERIES, false, min, max, List.of(), prefix, most, null, UnaryOperator.identity());
    }

    /** The same column, but a blank cell is refused. */
    public Column required() {
        return new Column(name, kind, true, min, max, vocabulary, prefix, most, rule, normal);
    }

    /** The same column, but a cell may be blank. */
    public Column optional() {
        return new Column(name, kind, false, min, max, vocabulary, prefix, most, rule, normal);
    }

    /** The same column with a rule for its text; {@code {0}} of the message is the cell. Checked after {@link #normalised}. */
    public Column matching(Predicate<String> holds, String messageKey) {
        return new Column(
                name, kind, required, min, max, vocabulary, prefix, most, new Rule(holds, messageKey), normal);
    }

    /** The same column, its text first written in one way, such as an NHS number without spaces. */
    public Column normalised(UnaryOperator<String> how) {
        return new Column(name, kind, required, min, max, vocabulary, prefix, most, rule, how);
    }

    public String name() {
        return name;
    }

    public Kind kind() {
        return kind;
    }

    public boolean isRequired() {
        return required;
    }

    /** The smallest number, where the cells hold numbers. */
    public int min() {
        return min;
    }

    /** The largest number or, for text, the greatest length. */
    public int max() {
        return max;
    }

    /** The words a cell may hold; empty where it is not restricted to some. */
    public List<String> vocabulary() {
        return vocabulary;
    }

    /** What the names of a series begin with. */
    public String prefix() {
        return prefix;
    }

    /** How many columns a series may have. */
    public int most() {
        return most;
    }

    Rule rule() {
        return rule;
    }

    UnaryOperator<String> normal() {
        return normal;
    }
}
