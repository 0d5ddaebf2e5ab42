package org.holdfast.outcomes.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.holdfast.outcomes.statistics.CountModel.Spread;
import org.holdfast.outcomes.statistics.Fit.Unsettled;
import org.holdfast.outcomes.statistics.IntraclassCorrelation.Estimate;
import org.holdfast.outcomes.statistics.KaplanMeier.Survival;
import org.holdfast.outcomes.statistics.Vectors.Vector;
import org.junit.jupiter.api.Test;

/** What is computed here is what R computes, on at least two hundred data sets of each kind. */
class AgreementTest {
    private static List<Vector> vectors(String method) throws IOException {
        List<Vector> vectors = Vectors.of(method);
        assertThat(vectors).hasSizeGreaterThanOrEqualTo(200);
        return vectors;
    }

    @Test
    void wilsons_interval_is_that_of_prop_test() throws IOException {
        for (Vector set : vectors("wilson"))
            set.says("low", "high", Wilson.of(set.whole("n"), set.whole("d")), Vectors.CLOSED);
    }

    @Test
    void mcnemars_test_is_binom_test_of_those_who_changed() throws IOException {
        for (Vector set : vectors("mcnemar"))
            set.says("p", McNemar.p(set.whole("stopped"), set.whole("started")), Vectors.CLOSED);
    }

    @Test
    void the_interval_of_a_rate_is_that_of_poisson_test() throws IOException {
        for (Vector set : vectors("poisson"))
            set.says(
                    "low",
                    "high",
                    PoissonRate.of(set.whole("events"), set.whole("periods")).map(PoissonRate::interval),
                    Vectors.CLOSED);
    }

    @Test
    void the_risk_ratio_has_its_interval_by_the_delta_method() throws IOException {
        for (Vector set : vectors("riskratio")) {
            Optional<RiskRatio> ours = RiskRatio.of(set.whole("n1"), set.whole("d1"), set.whole("n2"), set.whole("d2"));
            set.says("ratio", ours.stream().mapToDouble(RiskRatio::ratio).findAny(), Vectors.CLOSED);
            set.says("low", "high", ours.map(RiskRatio::interval), Vectors.CLOSED);
        }
    }

    @Test
    void the_variance_to_mean_is_var_over_mean() throws IOException {
        for (Vector set : vectors("variance"))
            set.says(
                    "ratio", VarianceToMean.of(set.list("counts").stream().mapToLong(Long::parseLong)), Vectors.CLOSED);
    }

    @Test
    void kaplan_and_meier_say_what_survfit_says() throws IOException {
        for (Vector set : vectors("kaplanmeier")) {
            KaplanMeier ours = KaplanMeier.of(set.list("followed").stream()
                    .map(one -> new Followed(Integer.parseInt(one.replace("+", "")), !one.endsWith("+")))
                    .toList());
            assertThat(ours.steps()).as("%s", set).hasSize((int) set.whole("steps"));
            assertThat(ours.events()).as("%s", set).isEqualTo((int) set.whole("events"));
            for (String months : List.of("6", "12", "18"))
                says(set, months, ours.at(Integer.parseInt(months) * 30.4375));
            says(set, "", ours.at(set.whole("day")));
        }
    }

    private static void says(Vector set, String months, Optional<Survival> ours) {
        set.says("s" + months, ours.stream().mapToDouble(Survival::survival).findAny(), Vectors.CLOSED);
        set.says("low" + months, "high" + months, ours.flatMap(Survival::interval), Vectors.CLOSED);
    }

    @Test
    void the_limits_of_monthly_values_are_those_of_the_moving_range() throws IOException {
        for (Vector set : vectors("xmr")) {
            Optional<Xmr> ours = Xmr.of(set.numbers("values"));
            set.says("centre", ours.stream().mapToDouble(Xmr::centre).findAny(), Vectors.CLOSED);
            set.says("low", "high", ours.map(Xmr::limits), Vectors.CLOSED);
        }
    }

    @Test
    void the_limits_of_the_gaps_are_those_of_a_geometric_distribution() throws IOException {
        for (Vector set : vectors("gchart")) {
            Optional<GChart> ours = GChart.of(set.numbers("gaps"));
            set.says("centre", ours.stream().mapToDouble(GChart::centre).findAny(), Vectors.CLOSED);
            set.says("low", "high", ours.map(GChart::limits), Vectors.CLOSED);
        }
    }

    @Test
    void the_growth_curve_is_that_of_lme() throws IOException {
        for (Vector set : vectors("growth")) {
            List<List<Point>> courses = new ArrayList<>();
            for (String course : set.text("courses").split("/")) {
                List<Point> points = new ArrayList<>();
                for (String point : course.split(" ")) {
                    String[] parts = point.split(":");
                    points.add(new Point(Integer.parseInt(parts[0]) / 182.625, Double.parseDouble(parts[1])));
                }
                courses.add(points);
            }
            GrowthCurve ours = GrowthCurve.of(courses).found().orElseThrow();
            set.says("intercept", ours.intercept(), Vectors.FITTED);
            set.says("slope", ours.slope(), Vectors.FITTED);
            set.says("se", ours.slopeSe(), Vectors.FITTED);
            set.says("sdResidual", ours.sdResidual(), Vectors.FITTED);
            set.says("sdSlope", ours.sdSlope(), Vectors.FITTED);
            assertThat(ours.correlation().isPresent())
                    .isEqualTo(set.number("correlation").isPresent());
            if (ours.correlation().isPresent())
                assertThat(ours.correlation().getAsDouble())
                        .as("%s", set)
                        .isCloseTo(set.number("correlation").getAsDouble(), within(Vectors.FITTED));
            // Where people do not differ, lme stops at some thousandth of the scatter.
            if (ours.sdIntercept() < 1e-3 * ours.sdResidual())
                assertThat(set.number("sdIntercept").orElseThrow()).isLessThan(1e-3 * ours.sdResidual());
            else set.says("sdIntercept", ours.sdIntercept(), Vectors.FITTED);
        }
    }

    @Test
    void the_model_of_counts_is_that_of_glm_nb() throws IOException {
        for (Vector set : vectors("counts")) {
            List<Counted> people = new ArrayList<>();
            for (String one : set.text("people").split(" ")) {
                String[] parts = one.split(":");
                people.add(new Counted(
                        Long.parseLong(parts[0]),
                        Double.parseDouble(parts[1]),
                        List.of(Double.valueOf(parts[2]), Double.valueOf(parts[3]))));
            }
            Fit<CountModel> ours = CountModel.of(people);
            assertThat(why(ours)).as("%s", set).isEqualTo(set.text("why"));
            if (ours.found().isEmpty()) continue;
            CountModel model = ours.found().get();
            for (int n = 0; n < 3; n++) {
                set.says("b" + n, model.coefficients().get(n).estimate(), Vectors.FITTED);
                set.says("se" + n, model.coefficients().get(n).se(), Vectors.FITTED);
            }
            set.says("theta", model.spread().stream().mapToDouble(Spread::theta).findAny(), Vectors.FITTED);
            set.says("thetaSe", model.spread().map(Spread::se).orElse(OptionalDouble.empty()), Vectors.FITTED);
        }
    }

    private static String why(Fit<CountModel> fit) {
        return fit instanceof Unsettled<CountModel> none
                ? none.why().replace("statistics.counts.", "")
                : fit.found().orElseThrow().note().orElse("").replace("statistics.counts.", "");
    }

    @Test
    void the_agreement_of_raters_is_that_of_the_analysis_of_variance() throws IOException {
        for (Vector set : vectors("agreement")) {
            Optional<IntraclassCorrelation> ours = IntraclassCorrelation.of(Stream.of(
                            set.text("ratings").split("/"))
                    .map(row -> Stream.of(row.split(" ")).map(Double::valueOf).toList())
                    .toList());
            Optional<Estimate> single = ours.map(IntraclassCorrelation::single);
            Optional<Estimate> average = ours.flatMap(IntraclassCorrelation::average);
            set.says("single", single.stream().mapToDouble(Estimate::value).findAny(), Vectors.CLOSED);
            set.says("low", "high", single.flatMap(Estimate::interval), Vectors.CLOSED);
            set.says("average", average.stream().mapToDouble(Estimate::value).findAny(), Vectors.CLOSED);
            set.says("lowK", "highK", average.flatMap(Estimate::interval), Vectors.CLOSED);
        }
    }
}
