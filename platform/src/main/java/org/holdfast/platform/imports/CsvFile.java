package org.holdfast.platform.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/**
 * Reads a file of one dataset from beginning to end, one row at a time: RFC 4180, never whole in memory. Lines without
 * anything in them are passed over and not counted.
 */
final class CsvFile {
    /** Longer than any cell may be; a quotation mark that is never closed ends here instead of swallowing the file. */
    private static final int LONGEST_CELL = 256 * 1024;

    /** Takes a row whose cells have been read; a cell that was refused is null. */
    interface Taker {
        void take(int row, Object[] values);
    }

    private final List<Column> columns;
    private final List<Fault> faults = new ArrayList<>();
    /** The row read last; 0 is the header. */
    private int row = -1;

    CsvFile(List<Column> columns) {
        this.columns = columns;
    }

    /** Reads until the end, or until there are more mistakes than an answer names. */
    void read(Reader text, Taker taker) {
        try (CsvReader<Line> lines = open(text)) {
            Iterator<Line> each = lines.iterator();
            if (!each.hasNext()) {
                faults.add(Fault.of(0, null, "import.file.empty"));
                return;
            }
            Header header = Header.read(each.next(), columns);
            row = 0;
            faults.addAll(header.faults());
            if (!faults.isEmpty()) return;
            int[][] places = columns.stream().map(header.places()::get).toArray(int[][]::new);
            while (faults.size() < Staging.LOOKED_FOR && each.hasNext()) {
                Line line = each.next();
                row++;
                for (int place : line.misquoted())
                    if (place < header.names().size())
                        faults.add(
                                Fault.of(row, header.names().get(place).toLowerCase(Locale.ROOT), "import.cell.quote"));
                if (line.isTooLong()) faults.add(Fault.of(row, null, "import.row.tooLong"));
                else if (line.width() == header.names().size()) taker.take(row, values(line.cells(), places));
                else
                    faults.add(Fault.of(
                            row,
                            null,
                            "import.row.cells",
                            line.width(),
                            header.names().size()));
            }
        } catch (Utf8.Utf16 other) {
            faults.add(Fault.of(0, null, "import.file.utf16"));
        } catch (CsvParseException broken) {
            // Not the file's fault but its stream's: too long, or broken off.
            if (broken.getCause() instanceof RuntimeException thrown) throw thrown;
            if (broken.getCause() instanceof IOException lost) throw new UncheckedIOException(lost);
            faults.add(Fault.of(row + 1, null, why(broken)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    List<Fault> faults() {
        return faults;
    }

    /** Rows read. */
    int rows() {
        return Math.max(row, 0);
    }

    /** The parser tells its reasons apart in words alone. */
    static String why(CsvParseException broken) {
        String said = String.valueOf(broken.getMessage());
        if (said.contains("after closing quote")) return "import.row.afterQuote";
        return said.contains("buffer size") ? "import.row.longCell" : "import.row.quote";
    }

    static CsvReader<Line> open(Reader text) throws IOException {
        return CsvReader.builder()
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(LONGEST_CELL)
                .build(new Line.Maker(), Utf8.withoutByteOrderMark(text));
    }

    private Object[] values(String[] cells, int[][] places) {
        Object[] values = new Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            Column column = columns.get(i);
            try {
                values[i] = column.kind() == Column.Kind.SERIES
                        ? series(column, cells, places[i])
                        : Cells.value(column, cells[places[i][0]]);
            } catch (Cells.Unfit unfit) {
                faults.add(Fault.of(row, column.name(), unfit.messageKey(), unfit.args()));
            }
        }
        return values;
    }

    /** The numbers of a series in one text: {@code 1,,3}. Each cell is refused under its own name. */
    private String series(Column column, String[] cells, int[] places) throws Cells.Unfit {
        StringBuilder together = new StringBuilder();
        boolean blank = true;
        for (int i = 0; i < places.length; i++) {
            if (i > 0) together.append(',');
            try {
                Integer number = Cells.number(column, cells[places[i]]);
                if (number == null) continue;
                together.append(number);
                blank = false;
            } catch (Cells.Unfit unfit) {
                blank = false;
                faults.add(Fault.of(row, column.prefix() + (i + 1), unfit.messageKey(), unfit.args()));
            }
        }
        if (blank && column.isRequired()) throw new Cells.Unfit("import.cell.required");
        return together.toString();
    }
}
