package org.holdfast.therapy.programme;

import java.time.LocalDate;
import java.util.List;

/**
 * The dated facts of one episode that its phases depend on, in any order.
 *
 * @param endedOn its last day; null while it runs
 */
public record History(
        LocalDate startedOn, LocalDate endedOn, List<Move> moves, List<Attended> attended, List<Delivered> delivered) {

    /** Somebody decided that from this day on the person is in this phase. */
    public record Move(LocalDate on, String phase) {}

    /** A session that took place. */
    public record Attended(LocalDate on, String strand) {}

    /** A product written or agreed, or gone over again. */
    public record Delivered(LocalDate on, String product) {}

    public History {
        moves = List.copyOf(moves);
        attended = List.copyOf(attended);
        delivered = List.copyOf(delivered);
    }

    /** The same, ended by the person's death where it had not ended before. */
    public History untilDeath(LocalDate diedOn) {
        if (diedOn == null || endedOn != null && !endedOn.isAfter(diedOn)) return this;
        return new History(startedOn, diedOn.isBefore(startedOn) ? startedOn : diedOn, moves, attended, delivered);
    }

    public static History begun(LocalDate startedOn) {
        return new History(startedOn, null, List.of(), List.of(), List.of());
    }
}
