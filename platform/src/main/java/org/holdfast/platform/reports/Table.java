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
}
