package org.holdfast.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.holdfast.demo.Files.date;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LivingServiceTest {

    private static final List<String> TEAMS = List.of("DEMO-RIVERSIDE", "DEMO-NORTHGATE", "DEMO-HARBOUR");

    @ParameterizedTest
    @MethodSource("org.holdfast.demo.Files#days")
    void about_180_are_in_treatment_in_three_teams_and_about_60_left_in_two_years(LocalDate today) {
        Files files = Files.on(today);
        var open = files.all("episodes").stream()
                .filter(row -> row.get("ended_on").isEmpty())
                .toList();
        assertThat(open).hasSizeBetween(170, 190).allMatch(row -> TEAMS.contains(row.get("team")));
        assertThat(open.stream().map(row -> row.get("programme")).distinct()).hasSize(4);
        assertThat(open.stream().map(row -> row.get("patient_key"))).doesNotHaveDuplicates();
        assertThat(files.all("episodes").stream()
                        .filter(row -> TEAMS.contains(row.get("team"))
                                && !row.get("ended_on").isEmpty()
                                && date(row, "ended_on")
                                        .isAfter(today.minusYears(2).minusDays(15)))
                        .count())
                .isBetween(58L, 90L);
    }

    @ParameterizedTest
    @MethodSource("org.holdfast.demo.Files#days")
    void the_clinician_has_work_today(LocalDate today) {
        Files files = Files.on(today);
        String clinician = staff(files, "clinician");
        var mine = files.all("episodes").stream()
                .filter(row -> row.get("clinician").equals(clinician))
                .toList();
        Set<String> patients = mine.stream().map(row -> row.get("patient_key")).collect(Collectors.toSet());
        assertThat(mine).hasSizeBetween(14, 20);
        assertThat(appointments(files, clinician, today)).hasSizeBetween(4, 8);
        assertThat(appointments(files, clinician, today.minusDays(1)))
                .anyMatch(row -> row.get("outcome").equals("DID_NOT_ATTEND"));
        var admissions = files.all("contacts").stream()
                .filter(row -> patients.contains(row.get("patient_key"))
                        && row.get("type").equals("HOSPITAL_ADMISSION"))
                .toList();
        assertThat(admissions)
                .anyMatch(row -> today.minusDays(1).equals(date(row, "ended_on")))
                .anyMatch(row -> row.get("ended_on").isEmpty());
        assertThat(files.all("events"))
                .anyMatch(row -> patients.contains(row.get("patient_key"))
                        && date(row, "occurred_on").isAfter(today.minusDays(4)));
    }

    @ParameterizedTest
    @MethodSource("org.holdfast.demo.Files#days")
    void people_wait_some_of_them_for_longer_than_four_weeks(LocalDate today) {
        var waiting = Files.on(today).all("referrals").stream()
                .filter(row -> row.get("outcome").equals("WAITING"))
                .toList();
        assertThat(waiting).hasSizeBetween(12, 20);
        assertThat(waiting).anyMatch(row -> date(row, "received_on").isBefore(today.minusDays(28)));
        assertThat(waiting).anyMatch(row -> date(row, "received_on").isAfter(today.minusDays(7)));
    }

    @ParameterizedTest
    @MethodSource("org.holdfast.demo.Files#days")
    void most_are_supervised_but_someone_has_had_none_for_28_days(LocalDate today) {
        Files files = Files.on(today);
        var recently = files.all("supervision").stream()
                .filter(row -> date(row, "held_on").isAfter(today.minusDays(28)))
                .map(row -> row.get("supervisee"))
                .collect(Collectors.toSet());
        var agreed = files.all("supervision-agreements").stream()
                .filter(row -> row.get("ended_on").isEmpty())
                .map(row -> row.get("supervisee"))
                .collect(Collectors.toSet());
        assertThat(recently).hasSizeGreaterThan(12);
        assertThat(recently.containsAll(agreed)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("org.holdfast.demo.Files#days")
    void somebody_has_treated_four_people_long_enough_to_be_an_mbt_practitioner(LocalDate today) {
        Files files = Files.on(today);
        Set<String> mbt = files.all("episodes").stream()
                .filter(row -> Set.of("MBT_OP", "MBT_ASPD").contains(row.get("programme")))
                .map(row -> row.get("episode_key"))
                .collect(Collectors.toSet());
        Map<String, Long> held = files.all("appointments").stream()
                .filter(row -> row.get("clinician").equals(Workforce.PRACTITIONER)
                        && row.get("strand").equals("INDIVIDUAL")
                        && row.get("outcome").equals("ATTENDED")
                        && mbt.contains(row.get("episode_key")))
                .collect(Collectors.groupingBy(row -> row.get("episode_key"), Collectors.counting()));
        assertThat(held.values().stream().filter(sessions -> sessions >= 24)).hasSizeGreaterThanOrEqualTo(4);
        int minutes = files.all("supervision").stream()
                .filter(row -> row.get("supervisee").equals(Workforce.PRACTITIONER))
                .mapToInt(row -> Integer.parseInt(row.get("minutes")))
                .sum();
        assertThat(minutes).isGreaterThan(4 * (4 * 60 + 75));
    }

    @ParameterizedTest
    @MethodSource("org.holdfast.demo.Files#days")
    void there_is_an_account_for_every_home_screen(LocalDate today) {
        assertThat(Files.on(today).all("accounts").stream().map(row -> row.get("username")))
                .containsExactlyInAnyOrder("clinician", "supervisor", "manager", "trainer", "governance", "admin");
    }

    private static String staff(Files files, String account) {
        return files.all("accounts").stream()
                .filter(row -> row.get("username").equals(account))
                .map(row -> row.get("staff_key"))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("org.holdfast.demo.Files#days")
    void one_of_the_clinicians_people_is_seen_in_a_series_that_takes_the_place_of_single_hours(LocalDate today) {
        Files files = Files.on(today);
        var series = files.all("series");
        assertThat(series).singleElement().satisfies(row -> {
            assertThat(row.get("clinician")).isEqualTo(staff(files, "clinician"));
            assertThat(date(row, "first_on")).isBetween(today.plusDays(1), today.plusDays(7));
        });
        var hours = files.all("appointments").stream()
                .filter(row -> row.get("episode_key").equals(series.get(0).get("episode_key"))
                        && !row.get("strand").equals("GROUP"))
                .toList();
        assertThat(hours).isNotEmpty().allMatch(row -> row.get("starts_at").compareTo(today + "U") < 0);
    }

    private static List<Map<String, String>> appointments(Files files, String clinician, LocalDate day) {
        return files.all("appointments").stream()
                .filter(row -> row.get("clinician").equals(clinician)
                        && row.get("starts_at").startsWith(day.toString()))
                .toList();
    }
}
