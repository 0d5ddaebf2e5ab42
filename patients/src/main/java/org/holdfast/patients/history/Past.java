package org.holdfast.patients.history;

import java.io.Serializable;
import java.util.List;
import org.holdfast.platform.words.Words;

/**
 * What something in a record says and said, in lines for a reader.
 *
 * @param title what it is, such as "Referral"
 * @param now a line for each fact that stands
 * @param entered when and by whom it was first entered
 * @param struckOut null while it stands
 * @param earlier the latest first
 */
public record Past(String title, String now, Signed entered, Signed struckOut, List<Earlier<Said>> earlier)
        implements Serializable {
    /** A fact and its name, as a line. */
    public static String line(Words words, String name, String value) {
        return words.say(name) + ": " + (value == null || value.isBlank() ? "–" : value.strip()) + "\n";
    }

    /**
     * One version.
     *
     * @param struckOut null if that version stood
     */
    public record Said(String lines, Signed struckOut) implements Serializable {}
}
