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
import org.junit.jupiter.params.provider.Arguments;

/** Every file that can be sent, with every cell filled with what does not belong there. */
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

    /** A good row of each file, and the table it goes into. */
    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of(
                        "referrals",
                        "patients.referral",
                        "referral_key=R2-%1$s|patient_key=P-%1$s|received_on=2024-02-01|source=GP|team=T-%1$s|"
                                + "outcome=ACCEPTED|outcome_on=2024-02-03"),
                Arguments.of(
                        "diagnoses",
                        "patients.diagnosis",
                        "patient_key=P-%1$s|recorded_on=2024-02-01|code_system=ICD11|code=6D10.1|instrument=SCID-%1$s|"
                                + "criteria_met=6|axis2_count=2"),
                Arguments.of(
                        "supervision",
                        "training.supervision_session",
                        "session_key=X-%1$s|supervisor=S2-%1$s|supervisee=S-%1$s|held_on=2024-02-01|minutes=60|"
                                + "kind=GROUP|group_size=4"),
                Arguments.of(
                        "supervision-agreements",
                        "training.supervision_agreement",
                        "agreement_key=G-%1$s|supervisor=S2-%1$s|supervisee=S-%1$s|kind=INDIVIDUAL|"
                                + "sessions_per_13_weeks=6|agreed_on=2024-02-01|ended_on=2024-12-31"),
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
                        "assessments",
                        "outcomes.assessment",
                        "assessment_key=Q-%1$s|patient_key=P-%1$s|instrument=GAD-7|version=1|completed_on=2024-02-01|"
                                + "item_1=3"),
                Arguments.of(
                        "phases",
                        "therapy.phase_move",
                        "phase_key=M-%1$s|episode_key=E-%1$s|phase=stabilisation|entered_on=2024-04-01"),
                Arguments.of(
                        "products",
                        "therapy.product_delivered",
                        "product_key=D-%1$s|episode_key=E-%1$s|product=crisis-plan|delivered_on=2024-04-01"),
                Arguments.of(
                        "pauses",
                        "therapy.pause",
                        "pause_key=R-%1$s|episode_key=E-%1$s|paused_on=2024-04-01|resumed_on=2024-04-20|"
                                + "reason=away"),
                Arguments.of(
                        "extensions",
                        "therapy.extension",
                        "extension_key=X-%1$s|episode_key=E-%1$s|phase=stabilisation|decided_on=2024-04-01|weeks=4|"
                                + "reason=moves house"),
                Arguments.of(
                        "appointments",
                        "therapy.appointment",
                        "appointment_key=A-%1$s|patient_key=P-%1$s|episode_key=E-%1$s|clinician=S-%1$s|"
                                + "strand=INDIVIDUAL|starts_at=2024-04-01T10:00|minutes=50|place=Room 2|outcome=ATTENDED"),
                // Whoever is stored from a file of people is known to the files after it, so these come last.
                Arguments.of(
                        "teams",
                        "platform.team",
                        "team_key=T2-%1$s|name=Harbour|opened_on=2020-01-01|closed_on=2024-12-31"),
                Arguments.of(
                        "staff",
                        "platform.staff",
                        "staff_key=S3-%1$s|name=Ama Osei|email=ama@example.org|profession=Psychologist|"
                                + "registration_body=HCPC|registration_number=PYL1|team=T-%1$s|started_on=2020-01-01|"
                                + "left_on=2024-12-31"),
                Arguments.of(
                        "patients",
                        "patients.patient",
                        "patient_key=P2-%1$s|nhs_number=|given_name=Noor|family_name=Aziz|preferred_name=Nonie|"
                                + "date_of_birth=1990-02-01|gender=female|ethnicity=not stated|postcode=SW1A 1AA|"
                                + "died_on=2025-03-01|observed_until=2025-03-01"));
    }

    /** What tells the rows of a file apart: its key or, of diagnoses, which have none, what they were made with. */
    private static String distinct(Dataset known) {
        return known.name().equals("diagnoses")
                ? "instrument"
                : known.columns().get(0).name();
    }

    /** As it stands in the header; of numbered columns the first. */
    private static String heading(Column column) {
        return column.kind() == Column.Kind.SERIES ? column.prefix() + 1 : column.name();
    }

    @Test
    void every_file_there_is_is_tried() {
        assertThat(files().map(file -> (String) file.get()[0]))
                .containsExactlyInAnyOrderElementsOf(
                        imports.datasets().stream().map(Dataset::name).toList());
    }

    private void episode() {
        load(
                "staff",
                "staff_key,name,email,profession,registration_body,registration_number,team,started_on,left_on",
                "S2-%1$s,Ruth Adler,,,,,T-%1$s,2020-01-01,");
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
        String key = distinct(known);
        assertThat(known.columns())
                .extracting(NastyFilesIT::heading)
                .containsExactlyElementsOf(row(good).keySet());
        for (Column column : known.columns()) {
            String heading = heading(column);
            List<Map<String, String>> rows = new ArrayList<>();
            for (String nasty : NASTY) {
                Map<String, String> row = row(good);
                row.put(key, row.get(key) + "-" + heading + "-" + rows.size());
                row.put(heading, nasty);
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
                    .filter(fault -> fault.column().equals(heading))
                    .map(ImportRefused.Fault::row)
                    .toList();
            // What leans on a cell that could not be read may be wrong too, but never in a row that is right.
            assertThat(faults).as(dataset + ", " + column.name()).allMatch(fault -> refused.contains(fault.row()));
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

    @Test
    void a_good_row_beside_a_bad_one_is_not_stored_either() {
        episode();
        files().forEach(file -> goodBesideBad((String) file.get()[0], (String) file.get()[1], (String) file.get()[2]));
    }

    private void goodBesideBad(String dataset, String table, String good) {
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

    /** A file, one of its columns, what is sent there, and the column that is named. */
    private static final String CONTRADICTIONS = """
            teams, closed_on, 2019-12-31, closed_on
            teams, name, , name
            staff, left_on, 2019-12-31, left_on
            staff, email, ama at example, email
            staff, team, nobody, team
            patients, nhs_number, 9434765918, nhs_number
            patients, date_of_birth, 2025-03-02, died_on
            patients, date_of_birth, 2199-01-01, date_of_birth
            patients, died_on, 2199-01-01, died_on
            patients, observed_until, 1990-01-31, observed_until
            patients, postcode, 12345678901, postcode
            referrals, received_on, 1994-03-13, received_on
            referrals, received_on, 2199-01-01, received_on
            referrals, outcome_on, 2024-01-31, outcome_on
            referrals, outcome_on, 2199-01-01, outcome_on
            referrals, outcome, WAITING, outcome_on
            referrals, team, nobody, team
            diagnoses, recorded_on, 1994-03-13, recorded_on
            diagnoses, recorded_on, 2199-01-01, recorded_on
            diagnoses, criteria_met, 51, criteria_met
            diagnoses, code, a b, code
            supervision, held_on, 2199-01-01, held_on
            supervision, minutes, 1441, minutes
            supervision, group_size, 1, group_size
            supervision, supervisor, nobody, supervisor
            supervision-agreements, ended_on, 2024-01-31, ended_on
            supervision-agreements, sessions_per_13_weeks, 0, sessions_per_13_weeks
            contacts, ended_on, 2024-01-31, ended_on
            contacts, started_on, 1994-03-13, started_on
            contacts, started_on, 2199-01-01, started_on
            contacts, ended_on, 2199-01-01, ended_on
            events, occurred_on, 1994-03-13, occurred_on
            events, medical_severity, 7, medical_severity
            events, count, 0, count
            events, count, 10000, count
            assessments, completed_on, 1994-03-13, completed_on
            assessments, completed_on, 2199-01-01, completed_on
            assessments, instrument, GAD-8, instrument
            assessments, version, 2, version
            assessments, version, 0, version
            assessments, item_1, 4, item_1
            assessments, item_1, -1, item_1
            assessments, item_1, 1.5, item_1
            episodes, started_on, 1994-03-13, started_on
            episodes, started_on, 2024-01-04, started_on
            episodes, ended_on, 2024-03-01, ended_on
            phases, entered_on, 2024-03-01, entered_on
            phases, phase, middle, phase
            products, delivered_on, 2199-01-01, delivered_on
            products, product, no-such-thing, product
            appointments, starts_at, 1994-03-13T10:00, starts_at
            appointments, starts_at, 2024-04-01T25:00, starts_at
            appointments, minutes, 0, minutes
            appointments, minutes, 601, minutes
            """;

    @Test
    void days_that_contradict_each_other_and_numbers_out_of_range_are_refused() {
        episode();
        CONTRADICTIONS.lines().forEach(line -> {
            String[] parts = line.split(", ", 4);
            refused(parts[0], parts[1], parts[2], parts[3]);
        });
    }

    private void refused(String dataset, String column, String value, String at) {
        String good = files().filter(file -> file.get()[0].equals(dataset))
                .map(file -> (String) file.get()[2])
                .findFirst()
                .orElseThrow();
        Map<String, String> row = row(good);
        row.put(column, value);
        ImportRefused refused = catchThrowableOfType(ImportRefused.class, () -> send(dataset, List.of(row)));
        assertThat(refused).as(dataset + ", " + column + ", " + value).isNotNull();
        assertThat(refused.faults())
                .as(dataset + ", " + column + ", " + value)
                .extracting(ImportRefused.Fault::column)
                .contains(at);
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
