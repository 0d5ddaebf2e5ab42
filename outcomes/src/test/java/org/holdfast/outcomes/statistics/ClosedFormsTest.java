package org.holdfast.outcomes.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.holdfast.outcomes.statistics.KaplanMeier.Survival;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Worked examples, and where there is no number. */
class ClosedFormsTest {
    /** To three decimals, from the quantiles of χ². */
    @ParameterizedTest
    @CsvSource({"0, 24, 0, 0, 0.154", "3, 40, 0.075, 0.015, 0.219", "17, 71, 0.239, 0.139, 0.383"})
    void the_interval_of_a_rate_is_exact(long events, long periods, double rate, double low, double high) {
        PoissonRate found = PoissonRate.of(events, periods).orElseThrow();
        assertThat(found.rate()).isCloseTo(rate, within(0.0005));
        assertThat(found.interval().low()).isCloseTo(low, within(0.0005));
        assertThat(found.interval().high()).isCloseTo(high, within(0.0005));
    }

    /** The published trial: two of 71 against sixteen of 63. */
    @Test
    void the_risk_of_a_suicide_attempt_was_a_ninth() {
        RiskRatio found = RiskRatio.of(2, 71, 16, 63).orElseThrow();
        assertThat(found.ratio()).isCloseTo(0.11, within(0.005));
        assertThat(found.interval().low()).isCloseTo(0.03, within(0.005));
        assertThat(found.interval().high()).isCloseTo(0.46, within(0.005));
    }

    @Test
    void where_nobody_was_observed_there_is_no_number() {
        assertThat(Wilson.of(0, 0)).isEmpty();
        assertThat(PoissonRate.of(0, 0)).isEmpty();
        assertThat(RiskRatio.of(0, 0, 1, 2)).isEmpty();
        assertThat(VarianceToMean.of(LongStream.empty())).isEmpty();
        assertThat(KaplanMeier.of(List.of()).at(0)).isEmpty();
        assertThat(Xmr.of(List.of())).isEmpty();
        assertThat(GChart.of(List.of())).isEmpty();
    }

    @Test
    void where_a_cell_is_empty_there_is_no_risk_ratio() {
        assertThat(RiskRatio.of(0, 71, 16, 63)).isEmpty();
        assertThat(RiskRatio.of(2, 71, 0, 63)).isEmpty();
        assertThat(RiskRatio.of(71, 71, 16, 63)).isEmpty();
        assertThat(RiskRatio.of(2, 71, 63, 63)).isEmpty();
    }

    @Test
    void more_than_all_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Wilson.of(3, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> Wilson.of(-1, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> McNemar.p(-1, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> PoissonRate.of(1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> PoissonRate.of(1, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> RiskRatio.of(1, 2, 3, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> VarianceToMean.of(LongStream.of(1, -1)));
        assertThatIllegalArgumentException().isThrownBy(() -> VarianceToMean.of(3, 9, 20));
        assertThatIllegalArgumentException().isThrownBy(() -> new Followed(-1, true));
        assertThatIllegalArgumentException().isThrownBy(() -> new Interval(2, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Interval(Double.NaN, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> GChart.of(Collections.nCopies(12, -1)));
    }

    @Test
    void ten_events_of_one_person_among_ten_are_no_chance() {
        assertThat(VarianceToMean.of(LongStream.of(10, 0, 0, 0, 0, 0, 0, 0, 0, 0)))
                .hasValue(10);
        assertThat(VarianceToMean.of(10, 10, 100)).hasValue(10);
        assertThat(VarianceToMean.of(10, 10, 10)).hasValue(0);
        assertThat(VarianceToMean.of(1, 3, 9)).isEmpty();
        assertThat(VarianceToMean.of(10, 0, 0)).isEmpty();
    }

    /** Four people: one after 100 days, one seen for 150 and no longer, two after 200 days of whom one was only seen. */
    @Test
    void whoever_was_last_seen_on_the_day_of_an_event_was_at_risk_on_it() {
        KaplanMeier found = KaplanMeier.of(List.of(
                new Followed(200, false), new Followed(150, false), new Followed(200, true), new Followed(100, true)));
        assertThat(found.steps()).hasSize(2);
        assertThat(found.steps().get(1).atRisk()).isEqualTo(2);
        assertThat(found.at(100).orElseThrow().survival()).isEqualTo(0.75);
        assertThat(found.at(199.9).orElseThrow().survival()).isEqualTo(0.75);
        assertThat(found.at(200).orElseThrow().survival()).isEqualTo(0.375);
    }

    @Test
    void beyond_the_longest_that_anyone_was_observed_nothing_is_known() {
        KaplanMeier found = KaplanMeier.of(List.of(new Followed(100, true), new Followed(150, false)));
        assertThat(found.at(150)).isPresent();
        assertThat(found.at(150.1)).isEmpty();
    }

    @Test
    void when_all_have_had_the_event_that_stays_so() {
        KaplanMeier found = KaplanMeier.of(List.of(new Followed(100, true), new Followed(150, true)));
        assertThat(found.at(547.875)).contains(new Survival(0, Optional.empty()));
    }

    @Test
    void before_the_first_event_there_is_no_interval() {
        KaplanMeier found = KaplanMeier.of(List.of(new Followed(100, true), new Followed(150, true)));
        assertThat(found.at(99)).contains(new Survival(1, Optional.empty()));
    }

    @Property(tries = 100)
    void the_order_in_which_people_are_read_does_not_matter(@ForAll @IntRange(max = 1000) int seed) {
        Random random = new Random(seed);
        List<Followed> people = new ArrayList<>();
        for (int n = random.nextInt(60); n > 0; n--) people.add(new Followed(random.nextInt(30), random.nextBoolean()));
        KaplanMeier inOneOrder = KaplanMeier.of(people);
        Collections.shuffle(people, random);
        assertThat(KaplanMeier.of(people)).isEqualTo(inOneOrder);
        // Nobody is lost to follow-up before the last event: the share is then a plain one.
        if (people.stream().allMatch(Followed::event))
            for (KaplanMeier.Step step : inOneOrder.steps())
                assertThat(step.survival())
                        .isCloseTo(
                                (double) people.stream()
                                                .filter(one -> one.day() > step.day())
                                                .count()
                                        / people.size(),
                                within(1e-12));
    }

    @Test
    void eleven_months_have_no_limits_and_twelve_have() {
        assertThat(Xmr.of(Collections.nCopies(11, 4))).isEmpty();
        Xmr found = Xmr.of(List.of(4, 6, 4, 6, 4, 6, 4, 6, 4, 6, 4, 6)).orElseThrow();
        assertThat(found.centre()).isEqualTo(5);
        assertThat(found.meanMovingRange()).isEqualTo(2);
        assertThat(found.limits().low()).isCloseTo(5 - 5.32, within(1e-12));
        assertThat(found.limits().high()).isCloseTo(5 + 5.32, within(1e-12));
    }

    @Test
    void a_gap_of_a_hundred_days_after_gaps_of_nine_is_a_signal() {
        GChart found = GChart.of(Collections.nCopies(12, 9)).orElseThrow();
        assertThat(found.centre()).isEqualTo(9);
        assertThat(found.limits().low()).isZero();
        assertThat(found.limits().high()).isCloseTo(9 + 3 * Math.sqrt(90), within(1e-12));
    }
}
