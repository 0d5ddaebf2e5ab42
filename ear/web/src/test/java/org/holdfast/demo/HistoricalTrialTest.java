package org.holdfast.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.holdfast.demo.Files.date;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sorts and counts one by one, from the definitions of the referral-flow and crisis reports and nothing else. */
class HistoricalTrialTest {

    private static final String TEAM = "DEMO-TRIAL-134";

    @ParameterizedTest
    @MethodSource("org.holdfast.demo.Files#days")
    void the_flow_is_the_published_one(LocalDate today) {
        Files files = Files.on(today);
        var referrals = files.ofTeam("referrals", TEAM);
        var boxes = new TreeMap<String, Integer>();
        for (var referral : referrals) {
            boxes.merge(box(files, referral), 1, Integer::sum);
        }
        assertThat(referrals).hasSize(168);
        assertThat(boxes)
                .isEqualTo(new TreeMap<>(Map.ofEntries(
                        Map.entry("DID_NOT_ATTEND", 10),
                        Map.entry("DECLINED", 12),
                        Map.entry("INCLUSION_NOT_MET", 5),
                        Map.entry("EXCLUSION_MET", 4),
                        Map.entry("UNCONTACTABLE", 3),
                        Map.entry("MBT_OP under 6", 6),
                        Map.entry("MBT_OP 6 to 12", 13),
                        Map.entry("MBT_OP completed", 52),
                        Map.entry("SCM under 6", 10),
                        Map.entry("SCM 6 to 12", 6),
                        Map.entry("SCM completed", 47))));
    }

    private static String box(Files files, Map<String, String> referral) {
        if (!referral.get("outcome").equals("ACCEPTED")) {
            return referral.get("outcome");
        }
        var episodes = files.all("episodes").stream()
                .filter(row -> row.get("referral_key").equals(referral.get("referral_key")))
                .toList();
        assertThat(episodes).hasSize(1);
        var episode = episodes.get(0);
        LocalDate started = date(episode, "started_on");
        LocalDate ended = date(episode, "ended_on");
        if (episode.get("ending").equals("COMPLETED")) {
            return episode.get("programme") + " completed";
        }
        assertThat(episode.get("ending")).isEqualTo("ENDED_EARLY");
        assertThat(ended).isBefore(started.plusMonths(12));
        return episode.get("programme") + (ended.isBefore(started.plusMonths(6)) ? " under 6" : " 6 to 12");
    }

    @ParameterizedTest
    @MethodSource("org.holdfast.demo.Files#days")
    void months_13_to_18_hold_the_published_counts(LocalDate today) {
        assertThat(inPeriod(today, "MBT_OP", 3, HistoricalTrialTest::attempt)).isEqualTo(2);
        assertThat(inPeriod(today, "SCM", 3, HistoricalTrialTest::attempt)).isEqualTo(16);
        assertThat(inPeriod(today, "MBT_OP", 3, HistoricalTrialTest::severe)).isEqualTo(17);
        assertThat(inPeriod(today, "SCM", 3, HistoricalTrialTest::severe)).isEqualTo(27);
        assertThat(inPeriod(today, "MBT_OP", 3, HistoricalTrialTest::admission)).isEqualTo(2);
        assertThat(inPeriod(today, "SCM", 3, HistoricalTrialTest::admission)).isEqualTo(12);
    }

    @ParameterizedTest
    @MethodSource("org.holdfast.demo.Files#days")
    void everyone_was_in_danger_in_the_six_months_before(LocalDate today) {
        Predicate<Map<String, String>> inDanger =
                row -> attempt(row) || severe(row) && Integer.parseInt(row.get("medical_severity")) >= 4;
        assertThat(inPeriod(today, "MBT_OP", 0, inDanger)).isEqualTo(71);
        assertThat(inPeriod(today, "SCM", 0, inDanger)).isEqualTo(63);
    }

    @ParameterizedTest
    @MethodSource("org.holdfast.demo.Files#days")
    void crises_become_fewer_from_period_to_period(LocalDate today) {
        for (String programme : List.of("MBT_OP", "SCM")) {
            for (int period = 1; period < 4; period++) {
                assertThat(inPeriod(today, programme, period, HistoricalTrialTest::attempt))
                        .isLessThan(inPeriod(today, programme, period - 1, HistoricalTrialTest::attempt));
            }
        }
    }

    /** How many had at least one in the period; all of them must be observed to its end. */
    private static int inPeriod(LocalDate today, String programme, int number, Predicate<Map<String, String>> what) {
        Files files = Files.on(today);
        int patients = 0;
        for (var episode : files.ofTeam("episodes", TEAM)) {
            if (!episode.get("programme").equals(programme)) {
                continue;
            }
            String patient = episode.get("patient_key");
            LocalDate from = date(episode, "started_on").plusMonths(6L * (number - 1));
            LocalDate before = date(episode, "started_on").plusMonths(6L * number);
            LocalDate observed = date(files.of("patients", patient).get(0), "observed_until");
            assertThat(observed).isBefore(today);
            assertThat(before.minusDays(1)).isBeforeOrEqualTo(observed);
            boolean had = files.of("events", patient).stream()
                            .anyMatch(row -> what.test(row) && within(date(row, "occurred_on"), from, before))
                    || files.of("contacts", patient).stream()
                            .anyMatch(row -> what.test(row) && within(date(row, "started_on"), from, before));
            if (had) {
                patients++;
            }
        }
        return patients;
    }

    private static boolean within(LocalDate day, LocalDate from, LocalDate before) {
        return !day.isBefore(from) && day.isBefore(before);
    }

    private static boolean attempt(Map<String, String> row) {
        return "SUICIDE_ATTEMPT".equals(row.get("act"))
                && List.of("MEDICAL", "GENERAL_HOSPITAL", "INTENSIVE_CARE").contains(row.get("treatment"));
    }

    private static boolean severe(Map<String, String> row) {
        return List.of("SELF_INJURY", "SELF_POISONING").contains(String.valueOf(row.get("act")))
                && Integer.parseInt(row.get("medical_severity")) >= 2
                && List.of("NURSING", "MEDICAL", "GENERAL_HOSPITAL", "INTENSIVE_CARE")
                        .contains(row.get("treatment"));
    }

    private static boolean admission(Map<String, String> row) {
        return "HOSPITAL_ADMISSION".equals(row.get("type"));
    }
}
