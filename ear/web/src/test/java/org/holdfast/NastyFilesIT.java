package org.holdfast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.inject.Inject;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.holdfast.platform.access.Person;
import org.holdfast.platform.database.Sql;
import org.holdfast.platform.imports.Column;
import org.holdfast.platform.imports.Dataset;
import org.holdfast.platform.imports.ImportRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Files of therapy and outcomes with every cell filled with what does not belong there. */
class NastyFilesIT extends ClinicInService {
    private static final List<String> NASTY = List.of(
            "x".repeat(501),
            "2023-02-30",
            "31/12/2023",
            "0000-00-00",
            "1066-10-14",
            "9999-12-31",
            "-1",
            "1.5",
            "1e9",
            "99999999999999999999",
            "٣",
            "NULL",
            "null",
            "completed",
            "مكالمة من الجناح",
            "<script>alert(1)</script>",
            "=HYPERLINK(1)",
            "'; DROP TABLE outcomes.contact; --",
            "a\u0007b",
            "a\u0000b",
            "two\nlines",
            "a\\tb\\N",
            "😶‍🌫️");

    @Inject
    Sql sql;

    /** A good row of each file, the table it goes into, and its key. */
    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of(
                        "episodes",
                        "therapy.episode",
                        "episode_key=E2-%1$s|patient_key=P-%1$s|referral_key=R-%1$s|programme=SCM|team=T-%1$s|"
                                + "clinician=S-%1$s|started_on=2024-03-02|ended_on=2024-09-01|ending=COMPLETED"),
                Arguments.of(
                        "contacts",
                        "outcomes.contact",
                        "contact_key=C-%1$s|patient_key=P-%1$s|type=CRISIS_LINE|started_on=2024-02-01|"
                                + "ended_on=2024-02-02|source=line"),
                Arguments.of(
                        "events",
                        "outcomes.event",
                        "event_key=V-%1$s|patient_key=P-%1$s|occurred_on=2024-02-01|precision=DAY|act=SELF_INJURY|"
                                + "intent=NONE|medical_severity=2|treatment=NURSING|method=cutting|count=1"),
                Arguments.of(
                        "phases",
                        "therapy.phase_move",
                        "phase_key=M-%1$s|episode_key=E-%1$s|phase=stabilisation|entered_on=2024-04-01"),
                Arguments.of(
                        "products",
                        "therapy.product_delivered",
                        "product_key=D-%1$s|episode_key=E-%1$s|product=crisis-plan|delivered_on=2024-04-01"),
                Arguments.of(
                        "appointments",
                        "therapy.appointment",
                        "appointment_key=A-%1$s|patient_key=P-%1$s|episode_key=E-%1$s|clinician=S-%1$s|"
                                + "strand=INDIVIDUAL|starts_at=2024-04-01T10:00|minutes=50|place=Room 2|outcome=ATTENDED"));
    }

    private void episode() {
        load(
                "episodes",
                "episode_key,patient_key,referral_key,programme,team,clinician,started_on,ended_on,ending",
                "E-%1$s,P-%1$s,R-%1$s,SCM,T-%1$s,S-%1$s,2024-03-02,,");
    }

    private Map<String, String> row(String good) {
        Map<String, String> row = new LinkedHashMap<>();
        for (String cell : good.formatted(key).split("\\|")) {
            int at = cell.indexOf('=');
            row.put(cell.substring(0, at), cell.substring(at + 1));
        }
        return row;
    }

    private void send(String dataset, List<Map<String, String>> rows) {
        String header = String.join(",", rows.get(0).keySet());
        String body = rows.stream()
                .map(row -> row.values().stream()
                        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n"));
        as(Person.SERVICE, () -> imports.run(dataset, new StringReader(header + "\n" + body + "\n")));
    }

    /** All in one: a parameterized test runs every parameter once for each of them inside the server. */
    @Test
    void a_cell_that_does_not_fit_is_refused_where_it_stands_and_nothing_is_stored() {
        episode();
        files().forEach(file -> everyCell((String) file.get()[0], (String) file.get()[1], (String) file.get()[2]));
    }

    private void everyCell(String dataset, String table, String good) {
        Dataset known = imports.find(dataset).orElseThrow();
        String key = known.columns().get(0).name();
        assertThat(known.columns())
                .extracting(Column::name)
                .containsExactlyElementsOf(row(good).keySet());
        for (Column column : known.columns()) {
            List<Map<String, String>> rows = new ArrayList<>();
            for (String nasty : NASTY) {
                Map<String, String> row = row(good);
                row.put(key, row.get(key) + "-" + column.name() + "-" + rows.size());
                row.put(column.name(), nasty);
                rows.add(row);
            }
            long before = sql.count("SELECT COUNT(*) FROM " + table);
            List<ImportRefused.Fault> faults = catchThrowableOfType(ImportRefused.class, () -> send(dataset, rows))
                    .faults();
            assertThat(sql.count("SELECT COUNT(*) FROM " + table)).isEqualTo(before);
            assertThat(faults)
                    .as(column.name())
                    .allMatch(fault ->
                            !fault.message().isBlank() && !fault.message().startsWith("import."));
            List<Integer> refused = faults.stream()
                    .filter(fault -> fault.column().equals(column.name()))
                    .map(ImportRefused.Fault::row)
                    .toList();
            // What leans on a cell that could not be read may be wrong too, but never in a row that is right.
            assertThat(faults)
                    .extracting(ImportRefused.Fault::row)
                    .as(column.name())
                    .isSubsetOf(refused);
            boolean free =
                    column.kind() == Column.Kind.TEXT && column.vocabulary().isEmpty();
            if (!free) assertThat(refused).as(column.name()).hasSize(NASTY.size());
            List<Map<String, String>> rest = new ArrayList<>();
            for (int i = 0; i < rows.size(); i++) if (!refused.contains(i + 1)) rest.add(rows.get(i));
            if (rest.isEmpty()) continue;
            // What was not refused is text that may stand there, and is kept as it was sent.
            send(dataset, rest);
            assertThat(sql.count("SELECT COUNT(*) FROM " + table))
                    .as(column.name())
                    .isEqualTo(before + rest.size());
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_good_row_beside_a_bad_one_is_not_stored_either(String dataset, String table, String good) {
        episode();
        long before = sql.count("SELECT COUNT(*) FROM " + table);
        ImportRefused refused =
                catchThrowableOfType(ImportRefused.class, () -> send(dataset, List.of(row(good), row(good))));
        assertThat(refused.faults()).extracting(ImportRefused.Fault::row).containsExactly(2);
        assertThat(sql.count("SELECT COUNT(*) FROM " + table)).isEqualTo(before);
        Map<String, String> unknown = row(good);
        unknown.put("patient_key", "nobody");
        unknown.remove("patient_key");
        unknown.put("surplus", "1");
        assertThat(catchThrowableOfType(ImportRefused.class, () -> send(dataset, List.of(unknown))))
                .isNotNull();
        send(dataset, List.of(row(good)));
        assertThat(sql.count("SELECT COUNT(*) FROM " + table)).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @CsvSource({
        "contacts, ended_on, 2024-01-31, ended_on",
        "contacts, started_on, 1994-03-13, started_on",
        "contacts, started_on, 2199-01-01, started_on",
        "contacts, ended_on, 2199-01-01, ended_on",
        "events, occurred_on, 1994-03-13, occurred_on",
        "events, medical_severity, 7, medical_severity",
        "events, count, 0, count",
        "events, count, 10000, count",
        "episodes, started_on, 1994-03-13, started_on",
        "episodes, started_on, 2024-01-04, started_on",
        "episodes, ended_on, 2024-03-01, ended_on",
        "phases, entered_on, 2024-03-01, entered_on",
        "phases, phase, middle, phase",
        "products, delivered_on, 2199-01-01, delivered_on",
        "products, product, no-such-thing, product",
        "appointments, starts_at, 1994-03-13T10:00, starts_at",
        "appointments, starts_at, 2024-04-01T25:00, starts_at",
        "appointments, minutes, 0, minutes",
        "appointments, minutes, 601, minutes",
    })
    void days_that_contradict_each_other_and_numbers_out_of_range_are_refused(
            String dataset, String column, String value, String at) {
        episode();
        String good = files().filter(file -> file.get()[0].equals(dataset))
                .map(file -> (String) file.get()[2])
                .findFirst()
                .orElseThrow();
        Map<String, String> row = row(good);
        row.put(column, value);
        ImportRefused refused = catchThrowableOfType(ImportRefused.class, () -> send(dataset, List.of(row)));
        assertThat(refused.faults()).extracting(ImportRefused.Fault::column).contains(at);
        assertThat(refused.faults())
                .extracting(ImportRefused.Fault::message)
                .allMatch(said -> !said.contains("import."));
    }

    @Test
    void no_treatment_begins_after_a_death() {
        load(
                "patients",
                "patient_key,nhs_number,given_name,family_name,preferred_name,date_of_birth,gender,ethnicity,postcode,"
                        + "died_on,observed_until",
                "P-%s,,ليلى,,,1994-03-14,,,,2024-01-31,");
        for (String dataset : List.of("episodes")) {
            String good = files().filter(file -> file.get()[0].equals(dataset))
                    .map(file -> (String) file.get()[2])
                    .findFirst()
                    .orElseThrow();
            assertThat(catchThrowableOfType(ImportRefused.class, () -> send(dataset, List.of(row(good))))
                            .faults())
                    .as(dataset)
                    .isNotEmpty();
        }
    }
}
