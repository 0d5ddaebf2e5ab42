package org.holdfast.platform.reports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * A flat table for a spreadsheet. Cells may be text, numbers, dates, enums or null.
 */
public record Table(List<String> header, List<List<Object>> rows) {
    public static Table withColumns(String... names) {
        return new Table(List.of(names), new ArrayList<>());
    }

    /** Adds a row and answers the table. */
    public Table row(Object... cells) {
        if (cells.length != header.size())
            throw new IllegalArgumentException(header.size() + " columns, but " + Arrays.toString(cells));
        rows.add(Collections.unmodifiableList(Arrays.asList(cells)));
        return this;
    }

    /** The same table with one more column at its end, which holds this in every row. */
    public Table beside(String name, Object value) {
        List<String> wider = new ArrayList<>(header);
        wider.add(name);
        Table table = new Table(List.copyOf(wider), new ArrayList<>());
        for (List<Object> row : rows) {
            List<Object> cells = new ArrayList<>(row);
            cells.add(value);
            table.row(cells.toArray());
        }
        return table;
    }
}
