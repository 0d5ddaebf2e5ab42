package org.holdfast.platform.imports;

import java.util.List;

/**
 * The beginning of a file, matched to a dataset's columns, before anything is done with it.
 *
 * @param headings one for each column of the file, in its order
 * @param rows the first rows, one cell for each heading
 * @param faults what keeps the file from being imported, in words
 */
public record Preview(List<Heading> headings, List<List<Cell>> rows, List<String> faults) {
    /** @param matched whether the dataset has such a column */
    public record Heading(String name, boolean matched) {}

    /** @param fault what is wrong with it, or null */
    public record Cell(String text, String fault) {}

    public boolean ready() {
        return faults.isEmpty();
    }

    /** Cells of the first rows that will be refused. */
    public long wrongCells() {
        return rows.stream()
                .flatMap(List::stream)
                .filter(cell -> cell.fault() != null)
                .count();
    }
}
