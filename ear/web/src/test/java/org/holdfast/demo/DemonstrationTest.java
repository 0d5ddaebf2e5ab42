package org.holdfast.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.holdfast.demo.Files.date;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every file keeps what the import demands of any sender's file. */
class DemonstrationTest {

    private static final Map<String, List<String>> COLUMNS = Map.ofEntries(
            Map.entry("teams", List.of("team_key", "name", "opened_on", "closed_on")),
            Map.entry(
                    "patients",
                    List.of(
                            "patient_key",
                            "nhs_number",
                            "given_name",
                            "family_name",
                            "preferred_name",
                            "date_of_birth",
                            "gender",
                            "ethnicity",
                            "postcode",
                            "died_on",
                            "observed_until")),
            Map.entry(
                    "referrals",
                    List.of("referral_key", "patient_key", "received_on", "source", "team", "outcome", "outcome_on")),
            Map.entry(
                    "diagnoses",
                    List.of(
                            "patient_key",
                            "recorded_on",
                            "code_system",
                            "code",
                            "instrument",
                            "criteria_met",
                            "axis2_count")),
            Map.entry(
                    "episodes",
                    List.of(
                            "episode_key",
                            "patient_key",
                            "referral_key",
                            "programme",
                            "team",
                            "clinician",
                            "started_on",
                            "ended_on",
                            "ending")),
            Map.entry("contacts", List.of("contact_key", "patient_key", "type", "started_on", "ended_on", "source")),
            Map.entry(
                    "events",
                    List.of(
                            "event_key",
                            "patient_key",
                            "occurred_on",
                            "precision",
                            "act",
                            "intent",
                            "medical_severity",
                            "treatment",
                            "method",
                            "count")),
            Map.entry(
                    "assessments",
                    List.of(
                            "assessment_key",
                            "patient_key",
                            "instrument",
                            "version",
                            "completed_on",
                            "item_1",
                            "item_2",
                            "item_3",
                            "item_4",
                            "item_5",
                            "item_6",
                            "item_7",
                            "item_8",
                            "item_9",
                            "item_10")),
            Map.entry(
                    "staff",
                    List.of(
                            "staff_key",
                            "name",
                            "email",
                            "profession",
                            "registration_body",
                            "registration_number",
                            "team",
                            "started_on",
                            "left_on")),
            Map.entry(
                    "supervision",
                    List.of("session_key", "supervisor", "supervisee", "held_on", "minutes", "kind", "group_size")),
            Map.entry("accounts", List.of("username", "staff_key", "roles")),
            Map.entry(
                    "tasks",
                    List.of(
                            "task_key",
                            "owner",
                            "team",
                            "patient_key",
                            "due_at",
                            "title",
                            "detail",
                            "page",
                            "outcome")),
            Map.entry("openings", List.of("opening_key", "staff_key", "patient_key", "reason", "said")),
            Map.entry("phases", List.of("phase_key", "episode_key", "phase", "entered_on")),
            Map.entry("pauses", List.of("pause_key", "episode_key", "paused_on", "resumed_on", "reason")),
            Map.entry("extensions", List.of("extension_key", "episode_key", "phase", "decided_on", "weeks", "reason")),
            Map.entry("products", List.of("product_key", "episode_key", "product", "delivered_on")),
            Map.entry(
                    "appointments",
                    List.of(
                            "appointment_key",
                            "patient_key",
                            "episode_key",
                            "clinician",
                            "strand",
                            "starts_at",
                            "minutes",
                            "place",
                            "outcome")),
            Map.entry(
                    "series",
                    List.of(
                            "series_key",
                            "patient_key",
                            "episode_key",
                            "clinician",
                            "strand",
                            "first_on",
                            "at",
                            "minutes",
                            "place")),
            Map.entry(
                    "supervision-agreements",
                    List.of(
                            "agreement_key",
                            "supervisor",
                            "supervisee",
                            "kind",
                            "sessions_per_13_weeks",
                            "agreed_on",
                            "ended_on")));

    private static final Map<String, Set<String>> VOCABULARY = Map.of(
            "referrals/outcome",
                    Set.of(
                            "WAITING",
                            "ACCEPTED",
                            "DID_NOT_ATTEND",
                            "DECLINED",
                            "INCLUSION_NOT_MET",
                            "EXCLUSION_MET",
                            "UNCONTACTABLE"),
            "diagnoses/code_system", Set.of("ICD10", "ICD11", "DSM5"),
            "episodes/programme", Set.of("MBT_OP", "MBT_I", "MBT_ASPD", "SCM"),
            "episodes/ending", Set.of("COMPLETED", "ENDED_EARLY", "TRANSFERRED", "DIED", ""),
            "contacts/type",
                    Set.of(
                            "RAPID_ASSESSMENT",
                            "HOME_TREATMENT",
                            "ASSESSMENT",
                            "CRIMINAL_JUSTICE",
                            "HOSPITAL_ADMISSION",
                            "EMERGENCY_DEPARTMENT",
                            "CRISIS_LINE",
                            "LIAISON",
                            "PLACE_OF_SAFETY"),
            "events/act",
                    Set.of(
                            "SUICIDE_ATTEMPT",
                            "INTERRUPTED_ATTEMPT",
                            "ABORTED_ATTEMPT",
                            "PREPARATORY",
                            "SELF_INJURY",
                            "SELF_POISONING",
                            "INDIRECT_SELF_HARM",
                            "THREAT",
                            "VIOLENCE"),
            "events/intent", Set.of("NONE", "AMBIVALENT", "SOME", "DEFINITE", "UNKNOWN"),
            "events/treatment", Set.of("NONE", "SELF", "NURSING", "MEDICAL", "GENERAL_HOSPITAL", "INTENSIVE_CARE"),
            "events/precision", Set.of("DAY", "WEEK", "MONTH"),
            "supervision/kind", Set.of("INDIVIDUAL", "GROUP"));

    @Test
    void the_same_day_gives_the_same_files_to_the_letter() {
        LocalDate day = LocalDate.parse("2026-11-21");
        assertThat(new Demonstration(day, 7).sheets()).isEqualTo(new Demonstration(day, 7).sheets());
        assertThat(new Demonstration(day, 7).sheets()).isNotEqualTo(new Demonstration(day, 8).sheets());
    }

    @Test
    void the_columns_are_the_promised_ones() {
        for (Sheet sheet : Demonstration.on(LocalDate.parse("2026-11-21")).sheets()) {
            assertThat(sheet.header()).as(sheet.dataset()).isEqualTo(COLUMNS.get(sheet.dataset()));
        }
    }

    @ParameterizedTest
    @MethodSource("org.holdfast.demo.Files#days")
    void keys_are_unique_and_lead_somewhere(LocalDate today) {
        Files files = Files.on(today);
        Map<String, String> keys = Map.ofEntries(
                Map.entry("teams", "team_key"),
                Map.entry("staff", "staff_key"),
                Map.entry("accounts", "username"),
                Map.entry("patients", "patient_key"),
                Map.entry("referrals", "referral_key"),
                Map.entry("episodes", "episode_key"),
                Map.entry("contacts", "contact_key"),
                Map.entry("events", "event_key"),
                Map.entry("assessments", "assessment_key"),
                Map.entry("appointments", "appointment_key"),
                Map.entry("series", "series_key"),
                Map.entry("phases", "phase_key"),
                Map.entry("products", "product_key"),
                Map.entry("pauses", "pause_key"),
                Map.entry("extensions", "extension_key"),
                Map.entry("supervision-agreements", "agreement_key"),
                Map.entry("supervision", "session_key"));
        keys.forEach((dataset, key) -> assertThat(column(files, dataset, key))
                .as(dataset)
                .isNotEmpty()
                .doesNotContain("")
                .doesNotHaveDuplicates());
        assertThat(files.all("diagnoses").stream()
                        .map(row -> row.get("patient_key") + row.get("recorded_on") + row.get("code")))
                .doesNotHaveDuplicates();

        Map<String, String> targets = Map.of(
                "patient_key", "patients",
                "referral_key", "referrals",
                "episode_key", "episodes");
        for (String dataset : COLUMNS.keySet()) {
            targets.forEach((key, target) -> {
                if (COLUMNS.get(dataset).contains(key)) {
                    var known = new HashSet<>(column(files, target, key));
                    // Not everything that is asked of somebody is about a patient.
                    if (dataset.equals("tasks")) known.add("");
                    assertThat(known).as(dataset).containsAll(column(files, dataset, key));
                }
            });
            for (String person : List.of("clinician", "supervisor", "supervisee", "staff_key", "owner")) {
                if (COLUMNS.get(dataset).contains(person)) {
                    var staff = new HashSet<>(column(files, "staff", "staff_key"));
                    // Anyone of the team may do it.
                    if (dataset.equals("tasks")) staff.add("");
                    assertThat(staff).as(dataset).containsAll(column(files, dataset, person));
                }
            }
            if (COLUMNS.get(dataset).contains("team")) {
                var teams = new HashSet<>(column(files, "teams", "team_key"));
                teams.add("");
                assertThat(teams).as(dataset).containsAll(column(files, dataset, "team"));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("org.holdfast.demo.Files#days")
    void words_come_from_the_vocabularies(LocalDate today) {
        VOCABULARY.forEach((where, words) -> {
            String[] names = where.split("/");
            assertThat(words).as(where).containsAll(column(Files.on(today), names[0], names[1]));
        });
    }

    @ParameterizedTest
    @MethodSource("org.holdfast.demo.Files#days")
    void nobody_has_a_real_nhs_number_or_shares_one(LocalDate today) {
        var numbers = column(Files.on(today), "patients", "nhs_number").stream()
                .filter(number -> !number.isEmpty())
                .toList();
        assertThat(numbers).hasSizeGreaterThan(500).doesNotHaveDuplicates().allSatisfy(number -> {
            assertThat(number).matches("999\\d{7}");
            int sum = 0;
            for (int i = 0; i < 10; i++) {
                sum += (10 - i) * (number.charAt(i) - '0');
            }
            assertThat(sum % 11).isZero();
        });
        assertThat(column(Files.on(today), "staff", "email"))
                .doesNotHaveDuplicates()
                .allMatch(email -> email.endsWith("@example.org"));
    }

    @ParameterizedTest
    @MethodSource("org.holdfast.demo.Files#days")
    void nothing_happens_before_birth_after_death_or_after_today(LocalDate today) {
        Files files = Files.on(today);
        var patients = by(files, "patients", "patient_key");
        Map<String, List<String>> dated = Map.of(
                "referrals", List.of("received_on", "outcome_on"),
                "diagnoses", List.of("recorded_on"),
                "episodes", List.of("started_on", "ended_on"),
                "contacts", List.of("started_on", "ended_on"),
                "events", List.of("occurred_on"),
                "assessments", List.of("completed_on"));
        dated.forEach((dataset, columns) -> files.all(dataset).forEach(row -> {
            var patient = patients.get(row.get("patient_key"));
            LocalDate died = date(patient, "died_on");
            for (String column : columns) {
                LocalDate day = date(row, column);
                if (day != null) {
                    assertThat(day).as("%s %s", dataset, row).isAfter(date(patient, "date_of_birth"));
                    assertThat(day).as("%s %s", dataset, row).isBeforeOrEqualTo(today);
                    assertThat(died == null || !day.isAfter(died))
                            .as("%s %s", dataset, row)
                            .isTrue();
                }
            }
            if (columns.size() == 2 && date(row, columns.get(1)) != null) {
                assertThat(date(row, columns.get(1))).isAfterOrEqualTo(date(row, columns.get(0)));
            }
        }));
        for (var row : files.all("supervision")) {
            assertThat(date(row, "held_on")).isBeforeOrEqualTo(today);
            assertThat(row.get("supervisor")).isNotEqualTo(row.get("supervisee"));
            assertThat(row.get("group_size").isEmpty())
                    .isEqualTo(row.get("kind").equals("INDIVIDUAL"));
        }
    }

    @ParameterizedTest
    @MethodSource("org.holdfast.demo.Files#days")
    void episodes_follow_their_referral_and_each_referral_has_one_at_most(LocalDate today) {
        Files files = Files.on(today);
        var referrals = by(files, "referrals", "referral_key");
        var seen = new HashSet<String>();
        for (var episode : files.all("episodes")) {
            var referral = referrals.get(episode.get("referral_key"));
            assertThat(seen.add(episode.get("referral_key"))).isTrue();
            assertThat(referral.get("patient_key")).isEqualTo(episode.get("patient_key"));
            assertThat(referral.get("team")).isEqualTo(episode.get("team"));
            assertThat(referral.get("outcome")).isEqualTo("ACCEPTED");
            assertThat(date(referral, "outcome_on")).isBeforeOrEqualTo(date(episode, "started_on"));
            assertThat(episode.get("ended_on").isEmpty())
                    .isEqualTo(episode.get("ending").isEmpty());
        }
        for (var referral : files.all("referrals")) {
            assertThat(referral.get("outcome_on").isEmpty())
                    .isEqualTo(referral.get("outcome").equals("WAITING"));
        }
    }

    @ParameterizedTest
    @MethodSource("org.holdfast.demo.Files#days")
    void appointments_belong_to_running_treatment_and_nobody_is_in_two_rooms_at_once(LocalDate today) {
        Files files = Files.on(today);
        var episodes = by(files, "episodes", "episode_key");
        var busy = new HashMap<String, Map<LocalDateTime, LocalDateTime>>();
        for (var row : files.all("appointments")) {
            var episode = episodes.get(row.get("episode_key"));
            LocalDateTime from = LocalDateTime.parse(row.get("starts_at"));
            assertThat(row.get("patient_key")).isEqualTo(episode.get("patient_key"));
            assertThat(episode.get("ended_on")).isEmpty();
            assertThat(from.toLocalDate()).isAfterOrEqualTo(date(episode, "started_on"));
            if (!from.toLocalDate().isBefore(today)) {
                assertThat(row.get("outcome")).isEmpty();
            }
            LocalDateTime to = from.plusMinutes(Long.parseLong(row.get("minutes")));
            LocalDateTime before = busy.computeIfAbsent(
                            row.get("clinician") + from.toLocalDate(), none -> new HashMap<>())
                    .put(from, to);
            assertThat(before == null || row.get("strand").equals("GROUP"))
                    .as("%s", row)
                    .isTrue();
        }
        busy.forEach((day, hours) -> {
            LocalDateTime free = LocalDateTime.MIN;
            for (var hour : new TreeMap<>(hours).entrySet()) {
                assertThat(hour.getKey()).as(day).isAfterOrEqualTo(free);
                free = hour.getValue();
            }
        });
        for (var row : files.all("products")) {
            var episode = episodes.get(row.get("episode_key"));
            assertThat(date(row, "delivered_on"))
                    .isBeforeOrEqualTo(today)
                    .isAfterOrEqualTo(date(episode, "started_on"));
        }
    }

    private static List<String> column(Files files, String dataset, String column) {
        return files.all(dataset).stream().map(row -> row.get(column)).toList();
    }

    private static Map<String, Map<String, String>> by(Files files, String dataset, String key) {
        return files.all(dataset).stream().collect(Collectors.toMap(row -> row.get(key), Function.identity()));
    }
}
