package org.holdfast.outcomes.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * One person's scores on one instrument over time, as a drawing and as a table with the same figures.
 *
 * @param choices the instruments that this person has answered, the latest first
 * @param code of the one that is shown; null if nothing was ever answered
 * @param scales the names of the scales that are shown
 * @param lines the latest first
 * @param notes what the drawing shows, with the sources of its lines
 * @param keys what the marks and lines mean
 * @param chart for {@code p:chart}; null where there is no score to draw
 */
public record Graph(
        List<InUse> choices,
        String code,
        String name,
        List<String> scales,
        List<Line> lines,
        List<String> notes,
        List<Key> keys,
        String chart) {

    /** The answers of one day: a cell for each scale. */
    public record Line(UUID id, LocalDate on, String phase, List<Cell> cells) {}

    /** @param detail band, side and how much was answered; @param compared against the baseline */
    public record Cell(String figure, String detail, String compared) {}

    /** @param role as the drawing's series has it */
    public record Key(String name, String role) {}

    static Graph nothing() {
        return new Graph(List.of(), null, "", List.of(), List.of(), List.of(), List.of(), null);
    }
}
