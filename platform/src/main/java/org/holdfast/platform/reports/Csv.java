package org.holdfast.platform.reports;

import java.time.LocalDate;
import java.util.List;

/**
 * Writes a table for a spreadsheet. Text that a spreadsheet would take for a formula gets an apostrophe before it;
 * numbers and dates stay as they are.
 */
public final class Csv {
    private static final String FORMULA = "=+-@\t\r";

    private Csv() {}

    /** The whole file, with CRLF as RFC 4180 wants. */
    public static String write(Table table) {
        StringBuilder file = new StringBuilder();
        line(file, table.header());
        for (List<Object> row : table.rows()) line(file, row);
        return file.toString();
    }

    /**
     * The same file as a screen hands it out: with the mark by which spreadsheet programs see that it is UTF-8. Without
     * it they write Zoë as ZoÃ«. Another system, which gets its file from the API, needs none.
     */
    public static String forSpreadsheets(String file) {
        return '\uFEFF' + file;
    }

    private static void line(StringBuilder file, List<?> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) file.append(',');
            file.append(cell(cells.get(i)));
        }
        file.append("\r\n");
    }

    private static String cell(Object value) {
        if (value == null) return "";
        if (value instanceof Number || value instanceof LocalDate || value instanceof Boolean) return value.toString();
        String text = value instanceof Enum<?> word ? word.name() : value.toString();
        if (!text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0) text = "'" + text;
        boolean quoted = text.indexOf(',') >= 0
                || text.indexOf('"') >= 0
                || text.indexOf('\n') >= 0
                || text.indexOf('\r') >= 0
                || !text.isEmpty() && (text.charAt(0) == ' ' || text.charAt(text.length() - 1) == ' ');
        return quoted ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }
}
