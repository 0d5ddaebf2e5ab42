package org.holdfast.outcomes.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds for any answers to any instrument that ships. */
class ScoringPropertiesTest {
    private static AnswerSheet answers(Instrument instrument, Random chance, double missing) {
        List<Integer> given = new ArrayList<>();
        for (Instrument.Item item : instrument.items())
            given.add(
                    chance.nextDouble() < missing
                            ? null
                            : Integer.valueOf(item.least() + chance.nextInt(item.most() - item.least() + 1)));
        return AnswerSheet.of(given);
    }

    private static AnswerSheet with(Instrument instrument, AnswerSheet answers, int item, Integer answer) {
        List<Integer> given = new ArrayList<>(answers.toList(instrument.items().size()));
        given.set(item - 1, answer);
        return AnswerSheet.of(given);
    }

    @Property(tries = 300)
    void a_score_lies_within_its_scale_and_in_one_of_its_bands(@ForAll long seed) {
        Random chance = new Random(seed);
        for (Instrument instrument : Shipped.instruments().current()) {
            AnswerSheet answers = answers(instrument, chance, chance.nextDouble() / 4);
            Scoring scoring = instrument.score(answers);
            assertThat(instrument.scoreOfTotal(answers)).isEqualTo(scoring.total());
            for (ScaleScore one : scoring.scales()) {
                assertThat(one.score().isPresent()).isNotEqualTo(one.noScore().isPresent());
                if (one.score().isEmpty()) continue;
                Score score = one.score().get();
                assertThat(score)
                        .isBetween(one.scale().least(instrument), one.scale().most(instrument));
                assertThat(one.band().isPresent())
                        .isEqualTo(!one.scale().bands().isEmpty());
                assertThat(one.side().isPresent()).isEqualTo(one.scale().cutOff() != null);
            }
        }
    }

    @Property(tries = 300)
    void no_answer_more_or_less_makes_more_scores_than_answers(@ForAll long seed) {
        Random chance = new Random(seed);
        for (Instrument instrument : Shipped.instruments().current()) {
            AnswerSheet answers = answers(instrument, chance, 0.1);
            AnswerSheet fewer = with(
                    instrument, answers, 1 + chance.nextInt(instrument.items().size()), null);
            Scoring before = instrument.score(answers);
            Scoring after = instrument.score(fewer);
            for (int i = 0; i < before.scales().size(); i++)
                if (before.scales().get(i).score().isEmpty())
                    assertThat(after.scales().get(i).score()).isEmpty();
        }
    }

    @Property(tries = 300)
    void a_worse_answer_never_makes_a_better_score(@ForAll long seed) {
        Random chance = new Random(seed);
        for (String code : List.of("CORE-10", "CORE-OM", "PHQ-9", "GAD-7", "BSL-23", "WSAS")) {
            Instrument instrument = Shipped.instrument(code);
            AnswerSheet answers = answers(instrument, chance, 0);
            int item = 1 + chance.nextInt(instrument.items().size());
            boolean reversed = instrument.reversed().contains(item);
            int answer = answers.to(item).orElseThrow();
            if (answer == (reversed ? 0 : instrument.items().get(item - 1).most())) continue;
            AnswerSheet worse = with(instrument, answers, item, reversed ? answer - 1 : answer + 1);
            assertThat(instrument.score(worse).total().orElseThrow())
                    .isGreaterThan(instrument.score(answers).total().orElseThrow());
        }
    }

    @Property(tries = 300)
    void the_mean_of_the_answers_put_where_one_is_missing_gives_the_prorated_score(@ForAll long seed) {
        Random chance = new Random(seed);
        // Written another way: with the numbers of the paper form, in floating point.
        int[] missing = {1, 3, 2, 1};
        String[] codes = {"CORE-10", "CORE-OM", "PHQ-9", "GAD-7"};
        for (int c = 0; c < codes.length; c++) {
            Instrument instrument = Shipped.instrument(codes[c]);
            AnswerSheet answers = answers(instrument, chance, 0);
            for (int i = 0; i < missing[c]; i++)
                answers = with(
                        instrument,
                        answers,
                        1 + chance.nextInt(instrument.items().size()),
                        null);
            double sum = 0;
            int answered = 0;
            List<Integer> given = answers.toList(instrument.items().size());
            for (int i = 0; i < given.size(); i++)
                if (given.get(i) != null) {
                    boolean turned = codes[c].equals("CORE-10") && (i == 1 || i == 2)
                            || codes[c].equals("CORE-OM")
                                    && List.of(3, 4, 7, 12, 19, 21, 31, 32).contains(i + 1);
                    sum += turned ? 4 - given.get(i) : given.get(i);
                    answered++;
                }
            double mean = sum / answered;
            double expected = codes[c].startsWith("CORE") ? mean * 10 : mean * given.size();
            assertThat(instrument.score(answers).total().orElseThrow().value()).isCloseTo(expected, within(1e-9));
        }
    }

    @Property(tries = 300)
    void answers_are_the_same_after_they_were_kept(@ForAll long seed) {
        Random chance = new Random(seed);
        for (Instrument instrument : Shipped.instruments().current()) {
            AnswerSheet answers = answers(instrument, chance, 0.3);
            assertThat(AnswerSheet.parse(answers.toString())).isEqualTo(answers);
            assertThat(answers.faults(instrument)).isEmpty();
        }
    }
}
