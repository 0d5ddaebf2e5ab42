package org.holdfast.platform;

import java.text.Normalizer;

/**
 * What somebody wrote into a field, made fit to be kept: nothing around it, line ends of one kind, composed letters, no
 * control characters, and no longer than there is room for. Any script is welcome.
 */
public final class Written {
    /** Room for the reason of a decision. */
    public static final int REASON = 500;

    private Written() {}

    /**
     * One line, without the marks that turn the direction of the text around them, because with those one text can look
     * like another; null if nothing is written.
     *
     * @throws Refused on the field, if it is too long, has more lines or cannot be stored
     */
    public static String line(String typed, int longest, String field) {
        String text = text(typed == null ? null : typed.replace('\t', ' '), longest, field);
        if (text != null && text.indexOf('\n') >= 0) throw new Refused("written.oneLine").on(field);
        if (!isPlain(text)) throw new Refused("written.control").on(field);
        return text;
    }

    /** Whether one can see everything that is in it: no control characters, no marks that turn the text around. */
    public static boolean isPlain(String line) {
        return line == null || line.chars().noneMatch(c -> c == '\t' || hides((char) c));
    }

    /** Whether a character cannot be seen and makes a text look like another. */
    public static boolean hides(char c) {
        return Character.isISOControl(c) && c != '\t'
                || c >= 0x202A && c <= 0x202E
                || c >= 0x2066 && c <= 0x2069
                || c >= 0xFFFE;
    }

    /**
     * A text as it may be repeated to somebody: what hides in it is written out, {@code U+202E}, and turns nothing
     * around.
     */
    public static String shown(String text) {
        StringBuilder shown = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean hidden = hides(c) && c != '\n' && c != '\r';
            if (hidden && shown == null) shown = new StringBuilder(text.length() + 8).append(text, 0, i);
            if (shown == null) continue;
            if (!hidden) shown.append(c);
            else if (c >= 0xFFFE) shown.append('\uFFFD');
            else shown.append(String.format("U+%04X", (int) c));
        }
        return shown == null ? text : shown.toString();
    }

    /**
     * Any number of lines; null if nothing is written.
     *
     * @throws Refused on the field, if it is too long or cannot be stored
     */
    public static String text(String typed, int longest, String field) {
        if (typed == null) return null;
        String text = asKept(typed);
        if (text.isEmpty()) return null;
        for (int i = 0; i < text.length(); i++) if (!storable(text, i)) throw new Refused("written.control").on(field);
        // H2 counts UTF-16 units and PostgreSQL characters; the stricter of the two fits both.
        if (text.length() > longest) throw new Refused("written.tooLong", longest, text.length()).on(field);
        return text;
    }

    /**
     * Why something is done, which has to be said.
     *
     * @param missing the message where nothing is written
     * @throws Refused on the field, if it is blank, longer than {@value #REASON} characters or cannot be stored
     */
    public static String reason(String typed, String missing, String field) {
        String reason = text(typed, REASON, field);
        if (reason == null) throw new Refused(missing).on(field);
        return reason;
    }

    /** How it is counted: a browser sends two characters for the end of a line and shows one. */
    public static String asKept(String typed) {
        return Normalizer.normalize(typed.replace("\r\n", "\n").replace('\r', '\n'), Normalizer.Form.NFC)
                .strip();
    }

    private static boolean storable(String text, int at) {
        char c = text.charAt(at);
        if (c == '\n' || c == '\t') return true;
        if (Character.isISOControl(c) || c == 0xFFFE || c == 0xFFFF) return false;
        if (Character.isHighSurrogate(c))
            return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
        return !Character.isLowSurrogate(c) || at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }
}
