package org.holdfast.outcomes.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.holdfast.outcomes.instrument.Scale.Side;
import org.holdfast.outcomes.instrument.ScaleScore.NoScore;
import org.holdfast.platform.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Worked examples of the instruments that ship. */
class ScoringTest {
    private static ScaleScore scored(String code, String scale, AnswerSheet answers) {
        return Shipped.instrument(code).score(answers).of(scale).orElseThrow();
    }

    private static ScaleScore total(String code, AnswerSheet answers) {
        return scored(code, Scale.TOTAL, answers);
    }

    private static String value(ScaleScore score) {
        return score.score().orElseThrow().rounded(2).stripTrailingZeros().toPlainString();
    }

    @Test
    void core_10_with_nine_answered_and_a_sum_of_21_is_23_point_3() {
        // Items 2 and 3 are turned round: 1 and 1 count as 3 and 3, and 3 + 3 + 15 = 21.
        ScaleScore score = total("CORE-10", Shipped.answers(3, 1, 1, 2, 2, 0, 3, 3, 2, null));
        assertThat(score.score().orElseThrow().rounded(1)).isEqualByComparingTo("23.3");
        assertThat(score.score()).contains(new Score(210, 9));
        assertThat(score.answered()).isEqualTo(9);
        assertThat(score.prorated()).isTrue();
        assertThat(score.side()).contains(Side.CLINICAL);
        assertThat(score.band()).isEmpty();
    }

    @Test
    void with_eight_answered_core_10_has_no_score_and_says_why() {
        ScaleScore score = total("CORE-10", Shipped.answers(3, 1, 1, 2, 2, 0, 3, 3));
        assertThat(score.score()).isEmpty();
        assertThat(score.noScore()).contains(NoScore.TOO_FEW_ANSWERED);
        assertThat(score.answered()).isEqualTo(8);
        assertThat(score.prorated()).isFalse();
        assertThat(score.side()).isEmpty();
        assertThat(total("CORE-10", Shipped.answers()).noScore()).contains(NoScore.NOTHING_ANSWERED);
    }

    @Test
    void somebody_who_is_well_in_every_answer_scores_nothing_on_core_10() {
        ScaleScore well = total("CORE-10", Shipped.answers(0, 4, 4, 0, 0, 0, 0, 0, 0, 0));
        assertThat(value(well)).isEqualTo("0");
        assertThat(well.side()).contains(Side.NOT_CLINICAL);
        assertThat(value(total("CORE-10", Shipped.answers(4, 0, 0, 4, 4, 4, 4, 4, 4, 4))))
                .isEqualTo("40");
    }

    @ParameterizedTest
    @CsvSource({"CORE-10, 1", "CORE-OM, 3", "PHQ-9, 2", "GAD-7, 1", "BSL-23, 2", "WSAS, 0", "DERS-16, 0", "IIP-32, 0"})
    void so_many_answers_may_be_missing_and_not_one_more(String code, int allowed) {
        int items = Shipped.instrument(code).items().size();
        for (int missing = 0; missing <= items; missing++) {
            ScaleScore score = total(code, Shipped.missing(code, missing, 1));
            assertThat(score.score().isPresent()).as(missing + " missing").isEqualTo(missing <= allowed);
            assertThat(score.prorated()).isEqualTo(missing > 0 && missing <= allowed);
            assertThat(score.noScore().isPresent()).isEqualTo(missing > allowed);
            assertThat(score.answered()).isEqualTo(items - missing);
        }
    }

    @Test
    void core_om_is_ten_times_the_mean_and_each_of_its_domains_too() {
        // Every item at its worst: 4, or 0 where it is turned round.
        Instrument coreOm = Shipped.instrument("CORE-OM");
        List<Integer> worst = new ArrayList<>();
        for (int item = 1; item <= 34; item++) worst.add(coreOm.reversed().contains(item) ? 0 : 4);
        Scoring scoring = coreOm.score(AnswerSheet.of(worst));
        assertThat(scoring.scales()).hasSize(5).allSatisfy(scale -> assertThat(value(scale))
                .isEqualTo("40"));
        // 1 everywhere: 26 items count 1 and the 8 that are turned round count 3, so (26 + 24) · 10 ÷ 34.
        Scoring ones = coreOm.score(Shipped.all("CORE-OM", 1));
        assertThat(ones.total()).contains(new Score(500, 34));
        assertThat(value(ones.of("wellbeing").orElseThrow())).isEqualTo("20");
        assertThat(value(ones.of("problems").orElseThrow())).isEqualTo("10");
        assertThat(value(ones.of("functioning").orElseThrow())).isEqualTo("20");
        assertThat(value(ones.of("risk").orElseThrow())).isEqualTo("10");
    }

    @Test
    void every_item_of_core_om_is_in_one_domain() {
        List<Integer> all = new ArrayList<>();
        for (Scale scale : Shipped.instrument("CORE-OM").scales())
            if (!scale.id().equals(Scale.TOTAL)) all.addAll(scale.items());
        Collections.sort(all);
        assertThat(all).hasSize(34).doesNotHaveDuplicates().startsWith(1).endsWith(34);
    }

    @Test
    void a_domain_of_core_om_is_not_prorated_though_the_whole_is() {
        Scoring scoring = Shipped.instrument("CORE-OM").score(Shipped.missing("CORE-OM", 1, 2));
        assertThat(scoring.of(Scale.TOTAL).orElseThrow().prorated()).isTrue();
        assertThat(scoring.of("risk").orElseThrow().noScore()).contains(NoScore.TOO_FEW_ANSWERED);
        assertThat(scoring.of("wellbeing").orElseThrow().score()).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "0, minimal, NOT_CLINICAL",
        "4, minimal, NOT_CLINICAL",
        "5, mild, NOT_CLINICAL",
        "9, mild, NOT_CLINICAL",
        "10, moderate, CLINICAL",
        "14, moderate, CLINICAL",
        "15, moderately-severe, CLINICAL",
        "19, moderately-severe, CLINICAL",
        "20, severe, CLINICAL",
        "27, severe, CLINICAL"
    })
    void phq_9_falls_into_its_bands_at_5_10_15_and_20(int sum, String band, Side side) {
        ScaleScore score = total("PHQ-9", summing(9, 3, sum));
        assertThat(value(score)).isEqualTo(String.valueOf(sum));
        assertThat(score.band().map(Scale.Band::id)).contains(band);
        assertThat(score.side()).contains(side);
    }

    @ParameterizedTest
    @CsvSource({
        "0, minimal, NOT_CLINICAL",
        "4, minimal, NOT_CLINICAL",
        "5, mild, NOT_CLINICAL",
        "7, mild, NOT_CLINICAL",
        "8, mild, CLINICAL",
        "10, moderate, CLINICAL",
        "15, severe, CLINICAL",
        "21, severe, CLINICAL"
    })
    void gad_7_falls_into_its_bands_at_5_10_and_15_and_is_clinical_from_8(int sum, String band, Side side) {
        ScaleScore score = total("GAD-7", summing(7, 3, sum));
        assertThat(score.band().map(Scale.Band::id)).contains(band);
        assertThat(score.side()).contains(side);
    }

    /** Answers that add up to this. */
    private static AnswerSheet summing(int items, int most, int sum) {
        List<Integer> given = new ArrayList<>();
        for (int item = 0; item < items; item++) given.add(Math.max(0, Math.min(most, sum - most * item)));
        return AnswerSheet.of(given);
    }

    @Test
    void seven_answers_of_phq_9_stand_for_nine() {
        ScaleScore score = total("PHQ-9", Shipped.answers(2, 2, 2, 2, 2, 2, 2, null, null));
        assertThat(value(score)).isEqualTo("18");
        assertThat(score.prorated()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "0, none",
        "6, none",
        "7, mild",
        "24, mild",
        "25, moderate",
        "43, moderate",
        "44, high",
        "61, high",
        "62, very-high",
        "79, very-high",
        "80, extreme",
        "92, extreme"
    })
    void bsl_23_is_a_mean_with_the_corrected_bands(int sum, String band) {
        ScaleScore score = total("BSL-23", summing(23, 4, sum));
        assertThat(score.score()).contains(new Score(sum, 23));
        assertThat(score.band().map(Scale.Band::id)).contains(band);
    }

    @ParameterizedTest
    @CsvSource({"0, subclinical", "9, subclinical", "10, significant", "20, significant", "21, severe", "40, severe"})
    void wsas_is_subclinical_below_10_and_at_its_worst_above_20(int sum, String band) {
        assertThat(total("WSAS", summing(5, 8, sum)).band().map(Scale.Band::id)).contains(band);
    }

    @Test
    void dialog_has_a_mean_of_life_and_one_of_treatment_and_nothing_for_the_whole() {
        Scoring scoring = Shipped.instrument("DIALOG").score(Shipped.answers(1, 2, 3, 4, 5, 6, 7, 4, 7, 7, 1));
        assertThat(value(scoring.of("life").orElseThrow())).isEqualTo("4");
        assertThat(value(scoring.of("treatment").orElseThrow())).isEqualTo("5");
        assertThat(scoring.total()).isEmpty();
        Scoring noJob = Shipped.instrument("DIALOG").score(Shipped.answers(1, 2, null, 4, 5, 6, 7, 4, 7, 7, 1));
        assertThat(noJob.of("life").orElseThrow().noScore()).contains(NoScore.TOO_FEW_ANSWERED);
        assertThat(noJob.of("treatment").orElseThrow().score()).isPresent();
    }

    @Test
    void best_goes_from_12_to_72() {
        assertThat(value(total("BEST", Shipped.answers(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 5, 5, 5))))
                .isEqualTo("12");
        assertThat(value(total("BEST", Shipped.answers(5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 1, 1, 1))))
                .isEqualTo("72");
        Scale total = Shipped.instrument("BEST").total().orElseThrow();
        assertThat(total.least(Shipped.instrument("BEST")).value()).isEqualTo(12);
        assertThat(total.most(Shipped.instrument("BEST")).value()).isEqualTo(72);
    }

    @Test
    void rfq_8_recodes_both_ways() {
        // Disagreeing strongly throughout: certainty 3 everywhere; of uncertainty only item 7 counts, 3 of 6 items.
        Scoring disagrees = Shipped.instrument("RFQ-8").score(Shipped.all("RFQ-8", 1));
        assertThat(value(disagrees.of("certainty").orElseThrow())).isEqualTo("3");
        assertThat(value(disagrees.of("uncertainty").orElseThrow())).isEqualTo("0.5");
        // Agreeing strongly throughout: no certainty; five items of uncertainty at 3, and item 7 at 0.
        Scoring agrees = Shipped.instrument("RFQ-8").score(Shipped.all("RFQ-8", 7));
        assertThat(value(agrees.of("certainty").orElseThrow())).isEqualTo("0");
        assertThat(value(agrees.of("uncertainty").orElseThrow())).isEqualTo("2.5");
        Scoring middle = Shipped.instrument("RFQ-8").score(Shipped.all("RFQ-8", 4));
        assertThat(middle.scales()).allSatisfy(scale -> assertThat(value(scale)).isEqualTo("0"));
    }

    @Test
    void the_sums_and_means_of_the_others() {
        assertThat(value(total("DERS-16", Shipped.all("DERS-16", 5)))).isEqualTo("80");
        assertThat(value(total("DERS-16", Shipped.all("DERS-16", 1)))).isEqualTo("16");
        assertThat(value(total("PID-5-BF", Shipped.all("PID-5-BF", 3)))).isEqualTo("75");
        assertThat(value(total("IIP-32", Shipped.all("IIP-32", 2)))).isEqualTo("2");
        Scoring goals = Shipped.instrument("GOALS").score(Shipped.answers(3, null, 10));
        assertThat(value(goals.of("goal-1").orElseThrow())).isEqualTo("3");
        assertThat(goals.of("goal-2").orElseThrow().noScore()).contains(NoScore.NOTHING_ANSWERED);
        assertThat(value(goals.of("goal-3").orElseThrow())).isEqualTo("10");
    }

    @Test
    void an_answer_about_danger_is_told_by_itself_whatever_the_score() {
        Scoring core = Shipped.instrument("CORE-10").score(Shipped.answers(0, 4, 4, 0, 0, 1, 0, 0, 0, 0));
        assertThat(core.risk()).containsExactly(new Scoring.RiskAnswer(6, 1));
        assertThat(core.of(Scale.TOTAL).orElseThrow().side()).contains(Side.NOT_CLINICAL);
        assertThat(Shipped.instrument("PHQ-9")
                        .score(Shipped.answers(3, 3, 3, 3, 3, 3, 3, 3, 0))
                        .risk())
                .isEmpty();
        // Without a score it is told all the same.
        Scoring alone =
                Shipped.instrument("PHQ-9").score(Shipped.answers(null, null, null, null, null, null, null, null, 2));
        assertThat(alone.total()).isEmpty();
        assertThat(alone.risk()).containsExactly(new Scoring.RiskAnswer(9, 2));
        assertThat(Shipped.instrument("CORE-OM")
                        .score(Shipped.all("CORE-OM", 1))
                        .risk())
                .extracting(Scoring.RiskAnswer::item)
                .containsExactly(6, 9, 16, 22, 24, 34);
    }

    @Test
    void a_question_about_danger_that_was_not_answered_is_not_a_no() {
        Scoring scoring = Shipped.instrument("PHQ-9").score(Shipped.answers(1, 1, 1, 1, 1, 1, 1, 1));
        assertThat(scoring.total()).isPresent();
        assertThat(scoring.risk()).isEmpty();
        assertThat(scoring.riskUnanswered()).containsExactly(9);
    }

    @Test
    void core_10_has_to_change_by_more_than_six_point_seven() {
        Scale.Change change =
                Shipped.instrument("CORE-10").total().orElseThrow().change();
        assertThat(change.criterion()).isCloseTo(6.75, within(0.005));
        assertThat(change.isReliable(Score.of(-6))).isFalse();
        assertThat(change.isReliable(Score.of(-7))).isTrue();
        assertThat(change.isReliable(Score.of(7))).isTrue();
    }

    @Test
    void exactly_five_points_of_core_om_are_reliable_in_whatever_fractions_they_come() {
        Scale.Change change =
                Shipped.instrument("CORE-OM").total().orElseThrow().change();
        for (int sum = 17; sum <= 136; sum++)
            assertThat(change.isReliable(new Score(sum * 10L, 34).minus(new Score((sum - 17) * 10L, 34))))
                    .isTrue();
        assertThat(change.isReliable(new Score(169, 34))).isFalse();
    }

    @Test
    void answers_that_an_instrument_cannot_have_been_given_are_refused_at_their_item() {
        Instrument phq = Shipped.instrument("PHQ-9");
        assertThatThrownBy(() -> phq.admits(Shipped.answers(0, 1, 4)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).contains("item_3"));
        assertThatThrownBy(() -> phq.admits(Shipped.answers(0, null, null, null, null, null, null, null, null, 1)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).contains("item_10"));
        phq.admits(Shipped.answers(0, null, null, null, null, null, null, null, 3, null, null));
        phq.admits(Shipped.answers());
    }

    @Test
    void the_same_answers_are_always_kept_the_same_way() {
        assertThat(Shipped.answers(1, null, 3, null, null)).hasToString("1,,3");
        assertThat(AnswerSheet.parse("1,,3,,,")).isEqualTo(Shipped.answers(1, null, 3));
        assertThat(AnswerSheet.parse(",,,")).hasToString("").isEqualTo(Shipped.answers());
        assertThat(AnswerSheet.parse("1,,3").toList(5)).containsExactly(1, null, 3, null, null);
    }

    @Test
    void where_higher_is_better_the_clinical_side_is_below_the_cut_off() {
        Scale scale = new Scale(
                "total",
                List.of(1),
                java.util.Set.of(),
                java.util.Map.of(),
                Scale.Method.SUM,
                1,
                0,
                0,
                Scale.Better.HIGHER,
                new Scale.CutOff(new BigDecimal("25"), "an example"),
                null,
                List.of());
        assertThat(scale.side(Score.of(24))).contains(Side.CLINICAL);
        assertThat(scale.side(Score.of(25))).contains(Side.NOT_CLINICAL);
    }
}
