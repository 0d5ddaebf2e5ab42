package org.holdfast.demo;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * One file of the demonstration: which dataset it is for, its header and its rows, every cell as it is written.
 *
 * <p>Besides the datasets that are promised to senders, there are
 * <ul>
 *   <li>{@code accounts}: username, staff_key, roles (separated by spaces)
 *   <li>{@code appointments}: appointment_key, patient_key, episode_key, clinician, strand, starts_at, minutes, place,
 *       outcome
 *   <li>{@code phases}: phase_key, episode_key, phase, entered_on; only where a phase begins by decision
 *   <li>{@code products}: product_key, episode_key, product, delivered_on
 *   <li>{@code tasks}: task_key, owner, team, patient_key, due_at, title, detail, page, outcome
 *   <li>{@code openings}: opening_key, staff_key, patient_key, reason, said
 *   <li>{@code series}: series_key, patient_key, episode_key, clinician, strand, first_on, at, minutes, place
 *   <li>{@code supervision-agreements}: agreement_key, supervisor, supervisee, kind, sessions_per_13_weeks, agreed_on,
 *       ended_on
 * </ul>
 */
record Sheet(String dataset, List<String> header, List<List<String>> rows) {

    Sheet {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    static <R extends Row> Sheet of(String dataset, Class<R> type, List<R> rows) {
        RecordComponent[] columns = type.getRecordComponents();
        return new Sheet(
                dataset,
                Arrays.stream(columns).map(column -> column(column.getName())).toList(),
                rows.stream()
                        .map(row -> Arrays.stream(columns)
                                .map(column -> cell(column, row))
                                .toList())
                        .toList());
    }

    /** The file's text, as RFC 4180 has it. */
    String csv() {
        var text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(header);
            rows.forEach(csv::writeRecord);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /** sessionsPer13Weeks is sessions_per_13_weeks, but axis2Count is axis2_count. */
    private static String column(String component) {
        return component
                .replaceAll("([A-Z])", "_$1")
                .replaceAll("([^\\d_])(\\d{2,})", "$1_$2")
                .toLowerCase(Locale.ROOT);
    }

    private static String cell(RecordComponent column, Row row) {
        try {
            return Objects.toString(column.getAccessor().invoke(row), "");
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
