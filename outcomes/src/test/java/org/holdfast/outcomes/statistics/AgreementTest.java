package org.holdfast.outcomes.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
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
}
