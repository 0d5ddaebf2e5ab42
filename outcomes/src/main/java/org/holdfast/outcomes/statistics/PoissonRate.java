package org.holdfast.outcomes.statistics;

import java.util.Optional;
import org.apache.commons.statistics.distribution.GammaDistribution;

/**
 * So many events in so many periods of one patient each, with the exact Poisson interval (F. Garwood, Biometrika 1936;
 * 28: 437–442). It takes events to come independently; where some people have many and most have none, the interval is
 * too narrow, and {@link VarianceToMean} says so.
 *
 * @param events how often it happened
 * @param periods patient-periods at risk, more than 0
 * @param rate events in one patient's period
 * @param interval 95 %, from the quantiles of χ² with {@code 2 × events} and {@code 2 × events + 2} degrees of freedom;
 *     without events it begins at 0
 */
public record PoissonRate(long events, double periods, double rate, Interval interval) {
    /** @return none when nobody was at risk */
    public static Optional<PoissonRate> of(long events, double periods) {
        if (events < 0 || !(periods >= 0) || Double.isInfinite(periods) || periods == 0 && events > 0)
            throw new IllegalArgumentException(events + " in " + periods);
        if (periods == 0) return Optional.empty();
        double low = events == 0 ? 0 : quantile(events, 0.025);
        return Optional.of(new PoissonRate(
                events,
                periods,
                events / periods,
                new Interval(low / periods, quantile(events + 1.0, 0.975) / periods)));
    }

    /** Half a quantile of χ² with twice as many degrees of freedom, which is one of a gamma distribution. */
    private static double quantile(double shape, double probability) {
        return GammaDistribution.of(shape, 1).inverseCumulativeProbability(probability);
    }
}
