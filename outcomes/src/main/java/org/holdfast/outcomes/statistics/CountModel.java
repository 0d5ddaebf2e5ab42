package org.holdfast.outcomes.statistics;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * What makes events more or less frequent, where few people have most of them: a negative binomial regression of counts
 * with logarithmic link and the logarithm of the time at risk as offset (J. F. Lawless, Canadian Journal of Statistics
 * 1987; 15: 209–225; fitted as W. N. Venables and B. D. Ripley do, Modern Applied Statistics with S, 2002, §7.4). A person
 * with a mean of μ has a variance of μ + μ² ÷ θ.
 *
 * @param coefficients the logarithm of the rate where everything that explains is 0, then one for each that does
 * @param spread how unevenly events fall; none where they are spread no more unevenly than chance spreads them: the model
 *     is then the Poisson one, which {@link #note()} says
 */
public record CountModel(List<Coefficient> coefficients, Optional<Spread> spread) {
    public CountModel {
        coefficients = List.copyOf(coefficients);
    }

    /**
     * @param estimate on the logarithmic scale
     * @param se its standard error, with θ as it was found
     */
    public record Coefficient(double estimate, double se) {
        /** How many times as frequent for each one more of what explains it. */
        public double rateRatio() {
            return Math.exp(estimate);
        }

        /** 95 % (Wald) of the rate ratio. */
        public Interval interval() {
            return new Interval(Math.exp(estimate - Interval.Z * se), Math.exp(estimate + Interval.Z * se));
        }
    }

    /**
     * @param theta θ, more than 0: the smaller, the more unevenly
     * @param se its standard error, from the observed information; none where that says nothing
     */
    public record Spread(double theta, OptionalDouble se) {}

    /**
     * @param people everyone who was observed, those without an event too
     * @return the model, or why the numbers could not be found
     */
    public static Fit<CountModel> of(List<Counted> people) {
        int asked = people.isEmpty() ? 1 : 1 + people.get(0).explaining().size();
        if (people.stream().anyMatch(one -> one.explaining().size() != asked - 1))
            throw new IllegalArgumentException("not everyone has " + (asked - 1) + " that explain");
        if (people.size() < asked + 2) return new Fit.Unsettled<>("statistics.counts.tooFew");
        if (people.stream().allMatch(one -> one.events() == 0)) return new Fit.Unsettled<>("statistics.counts.none");
        Counts counts = new Counts(people);
        if (counts.isRedundant()) return new Fit.Unsettled<>("statistics.counts.redundant");
        boolean settled = counts.fitRates(Double.POSITIVE_INFINITY);
        if (counts.isSeparated()) return new Fit.Unsettled<>("statistics.counts.separated");
        if (!settled) return new Fit.Unsettled<>("statistics.notConverged");
        if (!counts.isUneven()) return new Fit.Settled<>(toldFrom(counts, Optional.empty()));
        OptionalDouble theta = counts.fitBoth();
        if (theta.isEmpty()) return new Fit.Unsettled<>("statistics.notConverged");
        if (counts.isSeparated()) return new Fit.Unsettled<>("statistics.counts.separated");
        Spread spread = new Spread(theta.getAsDouble(), counts.thetaSe(theta.getAsDouble()));
        return new Fit.Settled<>(toldFrom(counts, Optional.of(spread)));
    }

    private static CountModel toldFrom(Counts counts, Optional<Spread> spread) {
        double[] estimates = counts.coefficients();
        double[] errors = counts.errors();
        return new CountModel(
                IntStream.range(0, estimates.length)
                        .mapToObj(n -> new Coefficient(estimates[n], errors[n]))
                        .toList(),
                spread);
    }

    /** @return a message key that says what the model does without, if anything */
    public Optional<String> note() {
        return spread.isPresent() ? Optional.empty() : Optional.of("statistics.counts.asChance");
    }
}
