package org.holdfast.outcomes.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.holdfast.outcomes.instrument.Shipped;
import org.holdfast.platform.Ids;
import org.junit.jupiter.api.Test;

class ReliableChangeTest {
    private static final LocalDate BEGAN = LocalDate.of(2024, 3, 2);
    private static final LocalDate AS_OF = LocalDate.of(2025, 6, 30);

    Memory database() throws SQLException {
        return Memory.onH2();
    }

    private static ReliableChange report(Memory memory, Starters starters, String instrument) throws SQLException {
        return new ReliableChangeQuery(starters, Shipped.instruments(), Shipped.instrument(instrument))
                .on(memory.connection);
    }

    private static UUID started(Memory memory, LocalDate on) throws SQLException {
        UUID person = Ids.next();
        memory.patient(person, null, null);
        memory.episode("E-" + person, person, null, "SCM", null, on, null, null);
        return person;
    }

    /** PHQ-9 answers that add up to this. */
    private static String phq(int sum) {
        List<String> answers = new ArrayList<>();
        for (int item = 0; item < 9; item++) answers.add(String.valueOf(Math.max(0, Math.min(3, sum - 3 * item))));
        return String.join(",", answers);
    }

    @Test
    void everybody_who_has_both_is_in_one_group_and_the_rest_are_counted_too() throws SQLException {
        try (Memory memory = database()) {
            memory.forgetEverything();
            int[][] pairs = {{18, 5}, {18, 12}, {12, 10}, {5, 15}, {9, 2}};
            for (int[] pair : pairs) {
                UUID person = started(memory, BEGAN);
                memory.assessment(person, "PHQ-9", BEGAN, phq(pair[0]));
                memory.assessment(person, "PHQ-9", BEGAN.plusDays(200), phq(pair[1]));
            }
            started(memory, BEGAN);
            UUID onlyBaseline = started(memory, BEGAN);
            memory.assessment(onlyBaseline, "PHQ-9", BEGAN.plusDays(3), phq(20));
            memory.assessment(onlyBaseline, "PHQ-9", BEGAN.plusDays(60), "1,1,1");
            memory.assessment(onlyBaseline, "GAD-7", BEGAN.plusDays(90), "1,1,1,1,1,1,1");
            memory.assessment(onlyBaseline, "PHQ-9", AS_OF.plusDays(1), phq(0));

            ReliableChange change = report(memory, Starters.all(AS_OF), "PHQ-9");
            assertThat(change.starters()).isEqualTo(7);
            assertThat(change.baselined()).isEqualTo(6);
            assertThat(change.paired()).isEqualTo(5);
            assertThat(change.recovered()).isEqualTo(Share.of(1, 5));
            assertThat(change.improved()).isEqualTo(Share.of(2, 5));
            assertThat(change.noReliableChange()).isEqualTo(Share.of(1, 5));
            assertThat(change.deteriorated()).isEqualTo(Share.of(1, 5));
            assertThat(change.startedBelowCutOff()).isEqualTo(Share.of(2, 5));
            assertThat(change.constants().criterion()).isEqualTo(6);
            assertThat(change.constants().clinical()).isEqualByComparingTo("10");
            assertThat(change.constants().sd()).isNull();
            assertThat(report(memory, Starters.all(AS_OF), "CORE-10")
                            .constants()
                            .criterion())
                    .isCloseTo(6.7493, within(1e-4));
        }
    }

    @Test
    void nobody_paired_has_no_percentage() throws SQLException {
        try (Memory memory = database()) {
            memory.forgetEverything();
            started(memory, BEGAN);
            ReliableChange change = report(memory, Starters.all(AS_OF), "GAD-7");
            assertThat(change.starters()).isEqualTo(1);
            assertThat(change.paired()).isZero();
            assertThat(change.recovered().percent()).isNull();
        }
    }

    @Test
    void what_was_struck_out_is_neither_baseline_nor_last() throws SQLException {
        try (Memory memory = database()) {
            memory.forgetEverything();
            UUID person = started(memory, BEGAN);
            memory.assessment(person, "PHQ-9", BEGAN, phq(20));
            memory.assessment(person, "PHQ-9", BEGAN.plusDays(100), phq(5));
            memory.insert(
                    "UPDATE outcomes.assessment SET struck_out_at = CURRENT_TIMESTAMP WHERE completed_on = ?",
                    BEGAN.plusDays(100));
            assertThat(report(memory, Starters.all(AS_OF), "PHQ-9").paired()).isZero();
        }
    }

    @Test
    void a_baseline_without_a_score_gives_way_to_the_next_nearest() throws SQLException {
        try (Memory memory = database()) {
            memory.forgetEverything();
            UUID person = started(memory, BEGAN);
            memory.assessment(person, "PHQ-9", BEGAN, "1,1,1,1");
            memory.assessment(person, "PHQ-9", BEGAN.plusDays(20), phq(20));
            memory.assessment(person, "PHQ-9", BEGAN.plusDays(48), phq(5));
            assertThat(report(memory, Starters.all(AS_OF), "PHQ-9").recovered().n())
                    .isEqualTo(1);
        }
    }

    @Property(tries = 60)
    void the_report_agrees_with_a_count_by_hand(@ForAll long seed) throws SQLException {
        Random chance = new Random(seed);
        try (Memory memory = database()) {
            memory.forgetEverything();
            long starters = 0;
            long baselined = 0;
            long[] groups = new long[4];
            for (int p = chance.nextInt(8); p > 0; p--) {
                LocalDate began = BEGAN.plusDays(chance.nextInt(500));
                UUID person = started(memory, began);
                // By day from the beginning, one at most on a day.
                Integer[] sums = new Integer[601];
                for (int i = chance.nextInt(6); i > 0; i--)
                    sums[chance.nextInt(120) + (chance.nextBoolean() ? 0 : 400)] = chance.nextInt(28);
                for (int day = 0; day < sums.length; day++)
                    if (sums[day] != null) memory.assessment(person, "PHQ-9", began.plusDays(day - 50), phq(sums[day]));
                if (began.isAfter(AS_OF)) continue;
                starters++;
                Integer first = null;
                for (int away = 30; away >= 0; away--)
                    for (int day : new int[] {50 + away, 50 - away})
                        if (sums[day] != null && !began.plusDays(day - 50).isAfter(AS_OF)) first = day;
                if (first == null) continue;
                baselined++;
                Integer last = null;
                for (int day = first + 28; day < sums.length; day++)
                    if (sums[day] != null && !began.plusDays(day - 50).isAfter(AS_OF)) last = day;
                if (last == null) continue;
                int fell = sums[first] - sums[last];
                groups[fell <= -6 ? 3 : fell < 6 ? 2 : sums[first] >= 10 && sums[last] < 10 ? 0 : 1]++;
            }
            long paired = groups[0] + groups[1] + groups[2] + groups[3];
            ReliableChange change = report(memory, Starters.all(AS_OF), "PHQ-9");
            assertThat(List.of(change.starters(), change.baselined(), change.paired()))
                    .containsExactly(starters, baselined, paired);
            assertThat(List.of(change.recovered(), change.improved(), change.noReliableChange(), change.deteriorated()))
                    .containsExactly(
                            Share.of(groups[0], paired),
                            Share.of(groups[1], paired),
                            Share.of(groups[2], paired),
                            Share.of(groups[3], paired));
        }
    }
}
