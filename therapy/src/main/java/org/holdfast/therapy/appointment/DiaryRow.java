package org.holdfast.therapy.appointment;

import java.time.LocalDateTime;
import java.util.UUID;

/**
 * A line of a clinician's day.
 *
 * @param patient null for a group of several people
 * @param name the person; the first of several
 * @param session what the programme calls this kind of session
 * @param inGroup several people may be in it together
 * @param people how many are expected
 */
public record DiaryRow(
        UUID patient,
        String name,
        String strand,
        String session,
        boolean inGroup,
        LocalDateTime startsAt,
        int minutes,
        String place,
        Outcome outcome,
        int people) {
    /** The same line for a reader to whom the person's record is not open. */
    public DiaryRow closed(String words) {
        return new DiaryRow(null, words, strand, session, inGroup, startsAt, minutes, null, outcome, people);
    }

    public boolean group() {
        return people > 1;
    }

    boolean sameGroup(DiaryRow other) {
        return inGroup && other.inGroup && strand.equals(other.strand) && startsAt.equals(other.startsAt);
    }

    /** One line for both. */
    DiaryRow with(DiaryRow other) {
        return new DiaryRow(
                null,
                name,
                strand,
                session,
                inGroup,
                startsAt,
                other.minutes,
                other.place,
                null,
                people + other.people);
    }
}
