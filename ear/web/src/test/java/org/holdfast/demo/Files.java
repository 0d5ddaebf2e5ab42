package org.holdfast.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The demonstration's files, read back as a receiver would read them. */
final class Files {

    private static final Map<LocalDate, Files> MADE = new ConcurrentHashMap<>();

    private final Map<String, List<Map<String, String>>> datasets = new LinkedHashMap<>();

    private Files(LocalDate today) {
        for (Sheet sheet : Demonstration.on(today).sheets()) {
            datasets.put(
                    sheet.dataset(),
                    CsvReader.builder().ofNamedCsvRecord(sheet.csv()).stream()
                            .map(NamedCsvRecord::getFieldsAsMap)
                            .toList());
        }
    }

    static Files on(LocalDate today) {
        return MADE.computeIfAbsent(today, Files::new);
    }

    /** The days for which everything is proven: today, a leap day, the end of a month, a new year. */
    static Stream<LocalDate> days() {
        return Stream.of(
                        LocalDate.now(Clock.systemDefaultZone()),
                        LocalDate.parse("2026-11-21"),
                        LocalDate.parse("2028-02-29"),
                        LocalDate.parse("2031-07-31"),
                        LocalDate.parse("2027-01-01"))
                .distinct();
    }

    List<Map<String, String>> all(String dataset) {
        return datasets.get(dataset);
    }

    List<Map<String, String>> of(String dataset, String patient) {
        return all(dataset).stream()
                .filter(row -> row.get("patient_key").equals(patient))
                .toList();
    }

    List<Map<String, String>> ofTeam(String dataset, String team) {
        return all(dataset).stream().filter(row -> row.get("team").equals(team)).toList();
    }

    static LocalDate date(Map<String, String> row, String column) {
        String text = row.get(column);
        return text.isEmpty() ? null : LocalDate.parse(text);
    }
}
