package org.holdfast.therapy.appointment;

import java.time.LocalDateTime;
import java.util.UUID;

/**
 * A line of a clinician's day.
 *
 * @param patient null for a group of several people
 * @param name the person, or the kind of session for a group
 * @param people how many are expected
 */
public record DiaryRow(
        UUID patient,
        String name,
        String strand,
        LocalDateTime startsAt,
        int minutes,
        String place,
        Outcome outcome,
        int people) {
    /** The same line for a reader to whom the person's record is not open. */
    public DiaryRow closed(String words) {
        return new DiaryRow(null, words, strand, startsAt, minutes, null, outcome, people);
    }

    public boolean group() {
        return people > 1;
    }
}
