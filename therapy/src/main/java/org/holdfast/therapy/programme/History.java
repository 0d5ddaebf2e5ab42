package org.holdfast.therapy.programme;

import java.time.LocalDate;
import java.util.List;

/**
 * The dated facts of one episode that its phases depend on, in any order.
 *
 * @param endedOn its last day; null while it runs
 */
public record History(
        LocalDate startedOn,
        LocalDate endedOn,
        List<Move> moves,
        List<Attended> attended,
        List<Delivered> delivered,
        List<Pause> pauses,
        List<Extension> extensions) {

    /** Somebody decided that from this day on the person is in this phase. */
    public record Move(LocalDate on, String phase) {}

    /** A session that took place. */
    public record Attended(LocalDate on, String strand) {}

    /** A product written or agreed, or gone over again. */
    public record Delivered(LocalDate on, String product) {}

    /**
     * Treatment rested.
     *
     * @param until the day on which it went on, or is to go on; null while that is not known
     */
    public record Pause(LocalDate from, LocalDate until) {
        public boolean covers(LocalDate day) {
            return !day.isBefore(from) && (until == null || day.isBefore(until));
        }
    }

    /** Somebody decided on this day that the stay in this phase may last so many weeks longer. */
    public record Extension(LocalDate on, String phase, int weeks) {
        /** Two years; more is a slip. */
        public static final int MOST_WEEKS = 104;
    }

    public History {
        moves = List.copyOf(moves);
        attended = List.copyOf(attended);
        delivered = List.copyOf(delivered);
        pauses = List.copyOf(pauses);
        extensions = List.copyOf(extensions);
    }

    /** One that was never paused and of which no phase was extended. */
    public History(
            LocalDate startedOn,
            LocalDate endedOn,
            List<Move> moves,
            List<Attended> attended,
            List<Delivered> delivered) {
        this(startedOn, endedOn, moves, attended, delivered, List.of(), List.of());
    }

    public History with(List<Pause> rested, List<Extension> longer) {
        return new History(startedOn, endedOn, moves, attended, delivered, rested, longer);
    }

    /** The same, ended by the person's death where it had not ended before. */
    public History untilDeath(LocalDate diedOn) {
        if (diedOn == null || endedOn != null && !endedOn.isAfter(diedOn)) return this;
        LocalDate last = diedOn.isBefore(startedOn) ? startedOn : diedOn;
        return new History(startedOn, last, moves, attended, delivered, pauses, extensions);
    }

    public static History begun(LocalDate startedOn) {
        return new History(startedOn, null, List.of(), List.of(), List.of());
    }
}
