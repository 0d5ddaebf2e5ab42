package org.holdfast.outcomes.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.holdfast.outcomes.instrument.Scale;
import org.holdfast.outcomes.instrument.Score;
import org.holdfast.outcomes.instrument.Shipped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {
    private static final LocalDate BEGAN = LocalDate.of(2024, 3, 2);

    private static Measured measured(int day, long score) {
        return new Measured(BEGAN.plusDays(day), Score.of(score));
    }

    private static Scale scale(String instrument) {
        return Shipped.instrument(instrument).total().orElseThrow();
    }

    private static Verdict verdict(String instrument, Score first, Score last) {
        return Verdict.of(scale(instrument), new Pair(new Measured(BEGAN, first), new Measured(BEGAN, last)));
    }

    @ParameterizedTest
    @CsvSource({
        // The criterion is 6.75, clinical from 11.
        "CORE-10, 19, 18, NO_RELIABLE_CHANGE",
        "CORE-10, 19, 13, NO_RELIABLE_CHANGE",
        "CORE-10, 19, 12, IMPROVED",
        "CORE-10, 19, 11, IMPROVED",
        "CORE-10, 19, 10, RECOVERED",
        "CORE-10, 11, 4, RECOVERED",
        "CORE-10, 10, 3, IMPROVED",
        "CORE-10, 12, 18, NO_RELIABLE_CHANGE",
        "CORE-10, 12, 19, DETERIORATED",
        // Published: 6, clinical from 10.
        "PHQ-9, 15, 10, NO_RELIABLE_CHANGE",
        "PHQ-9, 15, 9, RECOVERED",
        "PHQ-9, 16, 10, IMPROVED",
        "PHQ-9, 3, 9, DETERIORATED",
        // Published: 4, clinical from 8.
        "GAD-7, 11, 8, NO_RELIABLE_CHANGE",
        "GAD-7, 11, 7, RECOVERED",
        "GAD-7, 12, 8, IMPROVED",
        "GAD-7, 7, 3, IMPROVED",
        "GAD-7, 8, 12, DETERIORATED"
    })
    void somebody_is_in_one_of_four_groups(String instrument, int first, int last, Verdict verdict) {
        assertThat(verdict(instrument, Score.of(first), Score.of(last))).isEqualTo(verdict);
    }

    @Test
    void a_fall_of_one_point_is_not_reliable_change() {
        assertThat(verdict("CORE-10", Score.of(11), Score.of(10))).isEqualTo(Verdict.NO_RELIABLE_CHANGE);
    }

    @Test
    void exactly_the_criterion_is_enough_in_fractions_too() {
        // 51 and 34 of 34 items' points: 15 and 10.
        assertThat(verdict("CORE-OM", new Score(510, 34), new Score(340, 34))).isEqualTo(Verdict.IMPROVED);
        // 49 and 32: 14.41 and 9.41, apart by 5 exactly, though floating point says a little less.
        assertThat(verdict("CORE-OM", new Score(490, 34), new Score(320, 34))).isEqualTo(Verdict.RECOVERED);
        assertThat(verdict("CORE-OM", new Score(490, 34), new Score(330, 34))).isEqualTo(Verdict.NO_RELIABLE_CHANGE);
    }

    @Test
    void who_began_below_the_cut_off_is_told_apart() {
        Scale phq = scale("PHQ-9");
        assertThat(Verdict.beganBelowCutOff(phq, new Pair(measured(0, 9), measured(40, 3))))
                .isTrue();
        assertThat(Verdict.beganBelowCutOff(phq, new Pair(measured(0, 10), measured(40, 3))))
                .isFalse();
    }

    @Test
    void the_baseline_is_the_nearest_within_thirty_days_and_the_earlier_of_two_as_near() {
        List<Measured> scores = List.of(measured(-31, 1), measured(-30, 2), measured(-4, 3), measured(4, 4));
        assertThat(Pair.baseline(BEGAN, scores)).contains(measured(-4, 3));
        assertThat(Pair.baseline(BEGAN, scores.subList(0, 2))).contains(measured(-30, 2));
        assertThat(Pair.baseline(BEGAN, scores.subList(0, 1))).isEmpty();
        assertThat(Pair.baseline(BEGAN, List.of(measured(30, 1)))).contains(measured(30, 1));
        assertThat(Pair.baseline(BEGAN, List.of(measured(31, 1)))).isEmpty();
        assertThat(Pair.baseline(BEGAN, List.of())).isEmpty();
    }

    @Test
    void the_last_is_at_least_twenty_eight_days_after_the_baseline() {
        Measured baseline = measured(-4, 3);
        assertThat(Pair.from(baseline, List.of(baseline, measured(23, 1)))).isEmpty();
        assertThat(Pair.from(baseline, List.of(baseline, measured(24, 1))))
                .map(Pair::last)
                .contains(measured(24, 1));
        assertThat(Pair.from(baseline, List.of(baseline, measured(24, 1), measured(400, 2))))
                .map(Pair::last)
                .contains(measured(400, 2));
        assertThat(Pair.from(baseline, List.of(baseline))).isEmpty();
    }

    @Property(tries = 2000)
    void the_rule_agrees_with_one_that_tries_every_pair(@ForAll long seed) {
        Random chance = new Random(seed);
        String[] codes = {"CORE-10", "CORE-OM", "PHQ-9", "GAD-7"};
        String code = codes[chance.nextInt(codes.length)];
        int items = code.equals("CORE-OM") ? 34 : code.equals("CORE-10") ? 10 : code.equals("PHQ-9") ? 9 : 7;
        List<int[]> given = new ArrayList<>();
        for (int i = chance.nextInt(7); i > 0; i--)
            given.add(
                    new int[] {chance.nextInt(90) - 45, chance.nextInt(items * (code.startsWith("CORE") ? 4 : 3) + 1)});
        given.sort(Comparator.comparingInt(one -> one[0]));
        boolean mean = code.startsWith("CORE");
        List<Measured> scores = given.stream()
                .map(one ->
                        new Measured(BEGAN.plusDays(one[0]), mean ? new Score(one[1] * 10L, items) : Score.of(one[1])))
                .toList();
        Optional<Pair> pair = Pair.baseline(BEGAN, scores).flatMap(baseline -> Pair.from(baseline, scores));
        assertThat(pair.map(found -> Verdict.of(scale(code), found).name()).orElse("NONE"))
                .isEqualTo(everyPair(code, items, given));
    }

    /** In days and points, as a person with the list in front of them would do it. */
    private static String everyPair(String code, int items, List<int[]> given) {
        for (int first = 0; first < given.size(); first++)
            for (int last = 0; last < given.size(); last++) {
                int[] a = given.get(first);
                int[] b = given.get(last);
                boolean good = Math.abs(a[0]) <= 30 && b[0] - a[0] >= 28;
                for (int other = 0; other < given.size(); other++) {
                    int day = given.get(other)[0];
                    int nearer = Math.abs(a[0]) - Math.abs(day);
                    if (nearer > 0 || nearer == 0 && (day < a[0] || day == a[0] && other < first)) good = false;
                    if (day > b[0] || day == b[0] && other > last) good = false;
                }
                if (!good) continue;
                // Whole points of the paper form: of CORE-OM 17 are 5, and 34 are 10.
                int points = b[1] - a[1];
                double need =
                        switch (code) {
                            case "CORE-10" -> 1.96 * 7.7 * Math.sqrt(2) * Math.sqrt(0.1);
                            case "CORE-OM" -> 17;
                            case "PHQ-9" -> 6;
                            default -> 4;
                        };
                int cut =
                        switch (code) {
                            case "CORE-10" -> 11;
                            case "CORE-OM" -> 34;
                            case "PHQ-9" -> 10;
                            default -> 8;
                        };
                if (Math.abs(points) < need) return "NO_RELIABLE_CHANGE";
                if (points > 0) return "DETERIORATED";
                return a[1] >= cut && b[1] < cut ? "RECOVERED" : "IMPROVED";
            }
        return "NONE";
    }
}
