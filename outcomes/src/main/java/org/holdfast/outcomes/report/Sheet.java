package org.holdfast.outcomes.report;

import java.time.LocalDate;
import java.util.List;

/**
 * A report as a person reads it.
 *
 * @param asOf the day as of which it is known
 * @param lead one sentence: whom it is about
 * @param nothing why there is nothing to show, in words; null where there is something
 * @param heads the columns' names; the first is that of the lines
 * @param lines the table, in order
 * @param drawing the same figures drawn, or null
 * @param notes how it was counted and what is published, a paragraph each
 * @param cautions what the figures do not show
 */
public record Sheet(
        LocalDate asOf,
        String lead,
        String nothing,
        List<String> heads,
        List<Line> lines,
        Drawing drawing,
        List<String> notes,
        List<String> cautions) {

    /** @param marked a line that stands out, such as a month beyond its limits */
    public record Line(String name, List<Cell> cells, boolean marked) {}

    /** @param figure what is read first; {@code more} stands smaller below it */
    public record Cell(String figure, List<String> more) {
        static Cell of(String figure, String... more) {
            return new Cell(figure, List.of(more));
        }
    }
}
