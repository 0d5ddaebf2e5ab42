package org.holdfast.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.holdfast.demo.Files.date;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Counts day by day, from the definition of the service-contact report and nothing else. */
class HistoricalScmTest {

    private static final Map<String, List<Integer>> PUBLISHED = Map.of(
            "RAPID_ASSESSMENT", List.of(74, 32, 20),
            "HOME_TREATMENT", List.of(85, 28, 12),
            "ASSESSMENT", List.of(80, 50, 10),
            "CRIMINAL_JUSTICE", List.of(36, 10, 3),
            "HOSPITAL_ADMISSION", List.of(100, 35, 8));

    @ParameterizedTest
    @MethodSource("org.holdfast.demo.Files#days")
    void all_138_are_observed_throughout_and_their_contacts_give_the_published_percentages(LocalDate today) {
        Files files = Files.on(today);
        var episodes = files.ofTeam("episodes", "DEMO-SCM-138");
        assertThat(episodes).hasSize(138);
        assertThat(episodes.stream().map(row -> row.get("patient_key"))).doesNotHaveDuplicates();

        PUBLISHED.forEach((type, percents) -> {
            var counted = new ArrayList<Integer>();
            for (int window = 0; window < 3; window++) {
                int seen = 0;
                for (var episode : episodes) {
                    LocalDate[] days = window(window, date(episode, "started_on"), date(episode, "ended_on"));
                    assertThat(days[1].minusDays(1)).isBefore(today);
                    assertThat(days[0]).isBefore(days[1]);
                    if (touches(files.of("contacts", episode.get("patient_key")), type, days[0], days[1], today)) {
                        seen++;
                    }
                }
                counted.add((int) Math.floor(seen * 100 / 138.0 + 0.5));
            }
            assertThat(counted).as(type).isEqualTo(percents);
        });
    }

    @ParameterizedTest
    @MethodSource("org.holdfast.demo.Files#days")
    void nobody_of_the_138_is_lost_or_dies_and_most_are_treated_for_six_months_or_longer(LocalDate today) {
        Files files = Files.on(today);
        int sixMonths = 0;
        for (var episode : files.ofTeam("episodes", "DEMO-SCM-138")) {
            var patient = files.of("patients", episode.get("patient_key")).get(0);
            assertThat(patient.get("died_on")).isEmpty();
            assertThat(patient.get("observed_until")).isEmpty();
            if (!date(episode, "ended_on").isBefore(date(episode, "started_on").plusMonths(6))) {
                sixMonths++;
            }
        }
        assertThat(sixMonths).isGreaterThan(100);
    }

    @ParameterizedTest
    @MethodSource("org.holdfast.demo.Files#days")
    void stays_of_one_kind_do_not_overlap(LocalDate today) {
        Files files = Files.on(today);
        for (var episode : files.ofTeam("episodes", "DEMO-SCM-138")) {
            for (String type : List.of("HOSPITAL_ADMISSION", "HOME_TREATMENT")) {
                var stays = files.of("contacts", episode.get("patient_key")).stream()
                        .filter(row -> row.get("type").equals(type))
                        .sorted((a, b) -> a.get("started_on").compareTo(b.get("started_on")))
                        .toList();
                for (int i = 1; i < stays.size(); i++) {
                    assertThat(date(stays.get(i), "started_on")).isAfter(date(stays.get(i - 1), "ended_on"));
                }
            }
        }
    }

    private static LocalDate[] window(int number, LocalDate started, LocalDate ended) {
        LocalDate after = ended.plusDays(1);
        LocalDate during = started.plusMonths(6).isBefore(after) ? started.plusMonths(6) : after;
        return switch (number) {
            case 0 -> new LocalDate[] {started.minusMonths(6), started};
            case 1 -> new LocalDate[] {started, during};
            default -> new LocalDate[] {after, after.plusMonths(6)};
        };
    }

    private static boolean touches(
            List<Map<String, String>> contacts, String type, LocalDate from, LocalDate before, LocalDate today) {
        for (var contact : contacts) {
            if (!contact.get("type").equals(type)) {
                continue;
            }
            LocalDate first = date(contact, "started_on");
            LocalDate last = date(contact, "ended_on");
            if (last == null) {
                last = type.equals("HOSPITAL_ADMISSION") || type.equals("HOME_TREATMENT") ? today : first;
            }
            for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
                if (!day.isBefore(from) && day.isBefore(before)) {
                    return true;
                }
            }
        }
        return false;
    }
}
