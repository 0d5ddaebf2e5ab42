package org.holdfast.outcomes.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.holdfast.outcomes.statistics.CountModel.Coefficient;
import org.holdfast.outcomes.statistics.Fit.Unsettled;
import org.holdfast.platform.Refused;
import org.junit.jupiter.api.Test;

/** Published examples of the fitted models, and where there is no model. */
class ModelsTest {
    /** R. F. Potthoff and S. N. Roy, Biometrika 1964; 51: 313–326: a distance in mm at 8, 10, 12 and 14 years. */
    private static final String CHILDREN =
            "21 20 21.5 23/21 21.5 24 25.5/20.5 24 24.5 26/23.5 24.5 25 26.5/21.5 23 22.5 23.5/20 21 21 22.5/"
                    + "21.5 22.5 23 25/23 23 23.5 24/20 21 22 21.5/16.5 19 19 19.5/24.5 25 28 28/26 25 29 31/"
                    + "21.5 22.5 23 26.5/23 22.5 24 27.5/25.5 27.5 26.5 27/20 23.5 22.5 26/24.5 25.5 27 28.5/22 22 24.5 26.5/"
                    + "24 21.5 24.5 25.5/23 20.5 31 26/27.5 28 31 31.5/23 23 23.5 25/21.5 23.5 24 28/17 24.5 26 29.5/"
                    + "22.5 25.5 25.5 26/23 24.5 26 30/22 21.5 23.5 25";

    /** J. C. Pinheiro and D. M. Bates, Mixed-Effects Models in S and S-PLUS, 2000, §4.2, fit the same model. */
    @Test
    void twenty_seven_children_grow_by_two_thirds_of_a_millimetre_a_year() {
        List<List<Point>> courses = Stream.of(CHILDREN.split("/"))
                .map(child -> {
                    String[] scores = child.trim().split(" ");
                    return IntStream.range(0, 4)
                            .mapToObj(visit -> new Point(8 + 2 * visit, Double.parseDouble(scores[visit])))
                            .toList();
                })
                .toList();
        GrowthCurve found = GrowthCurve.of(courses).found().orElseThrow();
        assertThat(found.people()).isEqualTo(27);
        assertThat(found.observations()).isEqualTo(108);
        assertThat(found.intercept()).isCloseTo(16.7611, within(0.0001));
        assertThat(found.slope()).isCloseTo(0.6602, within(0.0001));
        assertThat(found.slopeSe()).isCloseTo(0.0713, within(0.0001));
        assertThat(found.slopeInterval().low()).isCloseTo(found.slope() - 1.959964 * found.slopeSe(), within(1e-12));
        assertThat(found.sdIntercept()).isCloseTo(2.3270, within(0.0005));
        assertThat(found.sdSlope().orElseThrow()).isCloseTo(0.2264, within(0.0001));
        assertThat(found.correlation().orElseThrow()).isCloseTo(-0.609, within(0.001));
        assertThat(found.sdResidual()).isCloseTo(1.3100, within(0.0001));
        assertThat(found.note()).isEmpty();
    }

    private static List<List<Point>> drawn(int people, int seed) {
        Random random = new Random(seed);
        List<List<Point>> courses = new ArrayList<>();
        for (int person = 0; person < people; person++) {
            double level = 22 + 6 * random.nextGaussian();
            double slope = -2 + 1.5 * random.nextGaussian();
            double day = random.nextInt(30);
            List<Point> course = new ArrayList<>();
            for (int visit = 2 + random.nextInt(5); visit > 0; visit--) {
                course.add(new Point(day / 182.625, level + slope * day / 182.625 + 3 * random.nextGaussian()));
                day += 60 + random.nextInt(120);
            }
            courses.add(course);
        }
        return courses;
    }

    private static List<List<Point>> turned(
            List<List<Point>> courses, DoubleUnaryOperator time, DoubleUnaryOperator score) {
        return courses.stream()
                .map(course -> course.stream()
                        .map(at -> new Point(time.applyAsDouble(at.time()), score.applyAsDouble(at.score())))
                        .toList())
                .toList();
    }

    @Test
    void what_was_put_into_three_thousand_people_is_found_in_them() {
        GrowthCurve found = GrowthCurve.of(drawn(3000, 7)).found().orElseThrow();
        assertThat(found.slope()).isCloseTo(-2, within(4 * found.slopeSe()));
        assertThat(found.sdIntercept()).isCloseTo(6, within(0.4));
        assertThat(found.sdSlope().orElseThrow()).isCloseTo(1.5, within(0.2));
        assertThat(found.sdResidual()).isCloseTo(3, within(0.1));
    }

    @Test
    void it_does_not_matter_in_which_units_days_and_scores_are_told() {
        List<List<Point>> courses = drawn(40, 3);
        GrowthCurve one = GrowthCurve.of(courses).found().orElseThrow();
        GrowthCurve other = GrowthCurve.of(turned(courses, time -> time * 182.625, score -> 1000 - score / 10))
                .found()
                .orElseThrow();
        assertThat(other.intercept()).isCloseTo(1000 - one.intercept() / 10, within(1e-5));
        assertThat(other.slope() * 182.625).isCloseTo(-one.slope() / 10, within(1e-5));
        assertThat(other.sdSlope().orElseThrow() * 182.625)
                .isCloseTo(one.sdSlope().orElseThrow() / 10, within(1e-5));
        assertThat(other.correlation().orElseThrow())
                .isCloseTo(one.correlation().orElseThrow(), within(1e-4));
    }

    @Test
    void people_with_one_score_say_something_of_the_level() {
        List<List<Point>> courses = new ArrayList<>(drawn(12, 5));
        courses.add(List.of(new Point(0, 30)));
        courses.add(List.of());
        GrowthCurve found = GrowthCurve.of(courses).found().orElseThrow();
        assertThat(found.people()).isEqualTo(13);
    }

    @Test
    void nine_people_with_two_scores_are_no_trajectory() {
        List<List<Point>> courses = new ArrayList<>(drawn(9, 5));
        for (int n = 0; n < 50; n++) courses.add(List.of(new Point(0, n)));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> GrowthCurve.of(courses))
                .satisfies(refused -> {
                    assertThat(refused.key()).isEqualTo("statistics.growth.tooFew");
                    assertThat(refused.args()).isEqualTo(List.of(9L, 10));
                });
    }

    /** Thirty people with a slope of their own, each assessed on some of these days. */
    private static List<List<Point>> onDays(int seed, double... days) {
        Random random = new Random(seed);
        List<List<Point>> courses = new ArrayList<>();
        for (int person = 0; person < 30; person++) {
            double level = 20 + 5 * random.nextGaussian();
            double slope = -3 + 2 * random.nextGaussian();
            List<Point> course = new ArrayList<>();
            for (double day : days) course.add(new Point(day, level + slope * day + 3 * random.nextGaussian()));
            courses.add(course);
        }
        return courses;
    }

    /** Two scores each have two spreads and a correlation; the model would have four numbers of them. */
    @Property(tries = 100)
    void where_everyone_has_the_same_two_days_slopes_cannot_be_told_from_scatter(
            @ForAll @IntRange(max = 100_000) int seed) {
        List<List<Point>> courses = onDays(seed, 0, 1);
        courses.add(List.of(new Point(1, 30)));
        GrowthCurve found = GrowthCurve.of(courses).found().orElseThrow();
        assertThat(found.sdSlope()).isEmpty();
        assertThat(found.correlation()).isEmpty();
        assertThat(found.note()).contains("statistics.growth.twoTimes");
    }

    @Test
    void a_second_score_of_the_same_day_tells_the_scatter_so_that_two_days_say_how_slopes_differ() {
        assertThat(GrowthCurve.of(onDays(1, 0, 0, 3, 3)).found().orElseThrow().note())
                .isEmpty();
    }

    @Test
    void a_third_day_says_how_slopes_differ() {
        assertThat(GrowthCurve.of(onDays(1, 0, 1, 3)).found().orElseThrow().note())
                .isEmpty();
    }

    @Test
    void where_everyone_keeps_to_a_line_of_their_own_the_level_alone_is_told() {
        List<List<Point>> courses = new ArrayList<>();
        for (int person = 0; person < 12; person++) {
            int slope = person % 4;
            courses.add(List.of(new Point(0, person), new Point(1, person + slope), new Point(2, person + 2 * slope)));
        }
        GrowthCurve found = GrowthCurve.of(courses).found().orElseThrow();
        assertThat(found.note()).contains("statistics.growth.interceptAlone");
        assertThat(found.slope()).isCloseTo(1.5, within(1e-9));
    }

    @Test
    void where_there_is_no_change_to_see_none_is_told() {
        List<List<Point>> sameScore = turned(drawn(20, 2), time -> time, score -> 14);
        List<List<Point>> sameDay = turned(drawn(20, 2), time -> 0.5, score -> score);
        List<List<Point>> noScatter = IntStream.range(0, 12)
                .mapToObj(person -> List.of(new Point(0, person), new Point(1, person + 2), new Point(3, person + 6)))
                .toList();
        assertThat(GrowthCurve.of(sameScore)).isEqualTo(new Unsettled<>("statistics.growth.oneScore"));
        assertThat(GrowthCurve.of(sameDay)).isEqualTo(new Unsettled<>("statistics.growth.oneTime"));
        assertThat(GrowthCurve.of(noScatter)).isEqualTo(new Unsettled<>("statistics.notConverged"));
    }

    private static List<Counted> group(double group, long... events) {
        return IntStream.range(0, events.length)
                .mapToObj(person -> new Counted(events[person], 1, List.of(group)))
                .toList();
    }

    private static List<Counted> groups(List<Counted> one, List<Counted> other) {
        return Stream.of(one, other).flatMap(List::stream).toList();
    }

    @Test
    void the_rate_ratio_of_two_groups_is_that_of_their_means() {
        CountModel found = CountModel.of(groups(group(0, 0, 0, 1, 9, 0, 4), group(1, 0, 0, 0, 5, 0, 2)))
                .found()
                .orElseThrow();
        assertThat(found.coefficients().get(0).rateRatio()).isCloseTo(14 / 6.0, within(1e-9));
        assertThat(found.coefficients().get(1).rateRatio()).isCloseTo(0.5, within(1e-9));
        assertThat(found.coefficients().get(1).interval().high()).isGreaterThan(1);
        assertThat(found.spread()).isPresent();
        assertThat(found.note()).isEmpty();
    }

    @Test
    void counts_that_are_spread_as_chance_spreads_them_are_compared_as_poisson_rates() {
        CountModel found = CountModel.of(groups(group(0, 2, 3, 2, 3), group(1, 1, 1, 2, 1)))
                .found()
                .orElseThrow();
        assertThat(found.spread()).isEmpty();
        assertThat(found.note()).contains("statistics.counts.asChance");
        assertThat(found.coefficients().get(1).rateRatio()).isCloseTo(0.5, within(1e-9));
        assertThat(found.coefficients().get(1).se()).isCloseTo(Math.sqrt(1 / 10.0 + 1 / 5.0), within(1e-9));
    }

    @Test
    void where_there_is_no_rate_to_compare_none_is_told() {
        assertThat(CountModel.of(List.of())).isEqualTo(new Unsettled<>("statistics.counts.tooFew"));
        assertThat(CountModel.of(group(1, 1, 2, 3))).isEqualTo(new Unsettled<>("statistics.counts.tooFew"));
        assertThat(CountModel.of(groups(group(0, 0, 0, 0), group(1, 0, 0))))
                .isEqualTo(new Unsettled<>("statistics.counts.none"));
        assertThat(CountModel.of(group(1, 1, 2, 3, 9, 0))).isEqualTo(new Unsettled<>("statistics.counts.redundant"));
        assertThat(CountModel.of(groups(group(0, 3, 0, 9), group(1, 0, 0, 0))))
                .isEqualTo(new Unsettled<>("statistics.counts.separated"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Counted(1, 0, List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> CountModel.of(List.of(new Counted(1, 1, List.of(1.0)), new Counted(1, 1, List.of()))));
    }

    /** Whoever is observed twice as long and has twice the events has the same rate. */
    @Property(tries = 60)
    void the_mean_of_one_group_is_its_rate_however_uneven(
            @ForAll @IntRange(max = 10_000) int seed, @ForAll @IntRange(min = 3, max = 40) int people) {
        Random random = new Random(seed);
        List<Counted> counted = new ArrayList<>();
        long events = 0;
        for (int person = 0; person < people; person++) {
            long own = random.nextInt(3) == 0 ? random.nextInt(40) : 0;
            events += own;
            counted.add(new Counted(own, 0.5, List.of()));
        }
        Fit<CountModel> found = CountModel.of(counted);
        if (events == 0) assertThat(found).isEqualTo(new Unsettled<>("statistics.counts.none"));
        else {
            Coefficient rate = found.found().orElseThrow().coefficients().get(0);
            assertThat(rate.rateRatio()).isCloseTo(events / (0.5 * people), within(1e-6 * events));
            assertThat(rate.se()).isPositive();
        }
    }

    /** Whatever the counts, there is a model of finite numbers or a reason. */
    @Property(tries = 200)
    void a_model_of_counts_has_numbers_or_says_why_not(@ForAll @IntRange(max = 100_000) int seed) {
        Random random = new Random(seed);
        int explaining = random.nextInt(3);
        boolean groups = random.nextBoolean();
        int most = 1 + random.nextInt(random.nextBoolean() ? 3 : 2000);
        List<Counted> counted = new ArrayList<>();
        for (int person = random.nextInt(30); person > 0; person--)
            counted.add(new Counted(
                    random.nextInt(3) == 0 ? random.nextInt(most) : 0,
                    Math.pow(10, random.nextInt(4) - 2),
                    IntStream.range(0, explaining)
                            .mapToObj(n -> groups ? (double) random.nextInt(2) : 1000 + random.nextGaussian())
                            .toList()));
        Fit<CountModel> fit = CountModel.of(counted);
        if (fit instanceof Unsettled<CountModel> none) assertThat(none.why()).startsWith("statistics.");
        else
            for (Coefficient one : fit.found().orElseThrow().coefficients()) {
                assertThat(one.estimate()).isFinite();
                assertThat(one.se()).isFinite().isPositive();
            }
    }

    /** Whatever the scores of ten people, there is a curve of finite numbers or a reason. */
    @Property(tries = 60)
    void a_curve_has_numbers_or_says_why_not(@ForAll @IntRange(max = 100_000) int seed) {
        Random random = new Random(seed);
        boolean sameDays = random.nextBoolean();
        int fewScores = random.nextBoolean() ? 2 : 40;
        List<List<Point>> courses = new ArrayList<>();
        for (int person = 0; person < 10 + random.nextInt(5); person++)
            courses.add(IntStream.range(0, 2 + random.nextInt(3))
                    .mapToObj(visit -> new Point(
                            sameDays ? random.nextInt(2) : visit + random.nextDouble(), random.nextInt(fewScores)))
                    .toList());
        Fit<GrowthCurve> fit = GrowthCurve.of(courses);
        if (fit instanceof Unsettled<GrowthCurve> none) assertThat(none.why()).startsWith("statistics.");
        else {
            GrowthCurve curve = fit.found().orElseThrow();
            assertThat(curve.intercept()).isFinite();
            assertThat(curve.slopeSe()).isFinite().isPositive();
            assertThat(curve.sdIntercept()).isFinite().isNotNegative();
            assertThat(curve.sdResidual()).isFinite().isPositive();
            assertThat(curve.note().isPresent()).isEqualTo(curve.sdSlope().isEmpty());
            curve.correlation().ifPresent(correlation -> assertThat(correlation).isBetween(-1.0, 1.0));
        }
    }

    /** P. E. Shrout and J. L. Fleiss, Psychological Bulletin 1979; 86: 420–428, tables 2 and 4. */
    @Test
    void four_judges_of_six_agree_by_0_29_and_their_mean_by_0_62() {
        IntraclassCorrelation found = IntraclassCorrelation.of(List.of(
                        List.of(9.0, 2.0, 5.0, 8.0),
                        List.of(6.0, 1.0, 3.0, 2.0),
                        List.of(8.0, 4.0, 6.0, 8.0),
                        List.of(7.0, 1.0, 2.0, 6.0),
                        List.of(10.0, 5.0, 6.0, 9.0),
                        List.of(6.0, 2.0, 4.0, 7.0)))
                .orElseThrow();
        assertThat(found.single().value()).isCloseTo(0.29, within(0.005));
        assertThat(found.single().interval().orElseThrow().low()).isCloseTo(0.02, within(0.005));
        assertThat(found.single().interval().orElseThrow().high()).isCloseTo(0.76, within(0.005));
        assertThat(found.average().orElseThrow().value()).isCloseTo(0.62, within(0.005));
    }

    @Test
    void one_rater_one_recording_or_one_rating_for_all_is_no_agreement() {
        assertThat(IntraclassCorrelation.of(List.of())).isEmpty();
        assertThat(IntraclassCorrelation.of(List.of(List.of(3.0, 4.0)))).isEmpty();
        assertThat(IntraclassCorrelation.of(List.of(List.of(3.0), List.of(4.0))))
                .isEmpty();
        assertThat(IntraclassCorrelation.of(Collections.nCopies(5, List.of(0.1, 0.1, 0.1))))
                .isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IntraclassCorrelation.of(List.of(List.of(3.0, 4.0), List.of(4.0))));
    }

    @Test
    void raters_who_agree_to_the_letter_agree_by_1_and_no_interval_is_told() {
        IntraclassCorrelation found = IntraclassCorrelation.of(
                        List.of(List.of(0.1, 0.1), List.of(0.3, 0.3), List.of(0.7, 0.7)))
                .orElseThrow();
        assertThat(found.single().value()).isEqualTo(1);
        assertThat(found.single().interval()).isEmpty();
    }
}
