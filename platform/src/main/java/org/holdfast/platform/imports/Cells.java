package org.holdfast.platform.imports;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import org.holdfast.platform.Days;
import org.holdfast.platform.Written;

/** Turns the text of a cell into its value. Blank is null; what does not fit the column is refused with a message key. */
final class Cells {
    /** Why a cell does not fit. Not an accident but an ordinary answer, so it carries no stack trace. */
    static final class Unfit extends Exception {
        private final String messageKey;
        private final transient Object[] args;

        Unfit(String messageKey, Object... args) {
            super(messageKey, null, false, false);
            this.messageKey = messageKey;
            this.args = args;
        }

        String messageKey() {
            return messageKey;
        }

        Object[] args() {
            return args;
        }
    }

    /** How much of a wrong cell a message repeats. */
    private static final int SHOWN = 60;

    private Cells() {}

    static Object value(Column column, String cell) throws Unfit {
        String text = text(cell);
        if (text == null) {
            if (column.isRequired()) throw new Unfit("import.cell.required");
            return null;
        }
        switch (column.kind()) {
            case DATE:
                return date(text);
            case INTEGER:
                return integer(column, text);
            case YES_NO:
                return yesNo(text);
            default:
                return words(column, text);
        }
    }

    /** One number of a series, or null where there is none. */
    static Integer number(Column column, String cell) throws Unfit {
        String text = text(cell);
        return text == null ? null : integer(column, text);
    }

    /** Trimmed, in Unicode's composed form; null when blank. */
    static String text(String cell) throws Unfit {
        int from = 0;
        int to = cell.length();
        while (from < to && space(cell.charAt(from))) from++;
        while (to > from && space(cell.charAt(to - 1))) to--;
        if (from == to) return null;
        String text = cell.substring(from, to);
        boolean plain = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c >= 0x7F) {
                plain = false;
                check(text, i, c);
            }
        }
        return plain ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static void check(String text, int i, char c) throws Unfit {
        if (c == Utf8.WRONG) throw new Unfit("import.cell.notUtf8");
        if (c == '\n' || c == '\r') throw new Unfit("import.cell.lineBreak");
        if (Character.isISOControl(c) || Written.hides(c))
            throw new Unfit("import.cell.control", String.format("U+%04X", (int) c));
        boolean lone = Character.isHighSurrogate(c)
                        && (i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1)))
                || Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
        if (lone) throw new Unfit("import.cell.notUtf8");
    }

    private static boolean space(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static LocalDate date(String text) throws Unfit {
        if (text.length() == 10 && text.charAt(4) == '-' && text.charAt(7) == '-') {
            int year = digits(text, 0, 4);
            int month = digits(text, 5, 7);
            int day = digits(text, 8, 10);
            if (year >= 0 && month >= 0 && day >= 0) {
                try {
                    LocalDate date = LocalDate.of(year, month, day);
                    if (!Days.hold(date)) throw new Unfit("import.cell.dateRange", shown(text));
                    return date;
                } catch (DateTimeException none) {
                    throw new Unfit("import.cell.noSuchDay", shown(text));
                }
            }
        }
        throw new Unfit("import.cell.date", shown(text));
    }

    private static int digits(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') return -1;
            number = number * 10 + c - '0';
        }
        return number;
    }

    private static Integer integer(Column column, String text) throws Unfit {
        int start = text.charAt(0) == '-' ? 1 : 0;
        int number = text.length() == start || text.length() > 10 ? -1 : digits(text, start, text.length());
        boolean whole = text.length() > start;
        for (int i = start; i < text.length(); i++) whole &= text.charAt(i) >= '0' && text.charAt(i) <= '9';
        if (!whole) throw new Unfit("import.cell.integer", shown(text));
        int value = start == 1 ? -number : number;
        if (number < 0 || value < column.min() || value > column.max())
            throw new Unfit("import.cell.range", shown(text), column.min(), column.max());
        return value;
    }

    private static Boolean yesNo(String text) throws Unfit {
        switch (text.toUpperCase(Locale.ROOT)) {
            case "TRUE", "YES":
                return Boolean.TRUE;
            case "FALSE", "NO":
                return Boolean.FALSE;
            default:
                throw new Unfit("import.cell.yesNo", shown(text));
        }
    }

    private static String words(Column column, String text) throws Unfit {
        if (!column.vocabulary().isEmpty()) {
            if (column.vocabulary().contains(text)) return text;
            throw new Unfit("import.cell.notOneOf", shown(text), String.join(", ", column.vocabulary()));
        }
        String normal = column.normal().apply(text);
        // H2 counts UTF-16 units and PostgreSQL characters; the stricter of the two fits both.
        if (normal.length() > column.max()) throw new Unfit("import.cell.tooLong", normal.length(), column.max());
        if (column.rule() != null && !column.rule().holds().test(normal))
            throw new Unfit(column.rule().messageKey(), shown(text));
        return normal;
    }

    private static String shown(String text) {
        return text.length() <= SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, Math.min(SHOWN, text.codePointCount(0, text.length()))))
                        + "…";
    }
}
