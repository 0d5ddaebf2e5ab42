package org.holdfast.outcomes.statistics;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.holdfast.platform.Refused;

/**
 * How people change on average, and how differently they do: a linear mixed model with a random intercept and slope for
 * each person, their covariance unstructured, by restricted maximum likelihood (N. M. Laird and J. H. Ware, Biometrics
 * 1982; 38: 963–974). It uses every score of everyone, however many each has and whenever they were taken.
 *
 * @param people how many have a score
 * @param observations how many scores there are
 * @param intercept the mean at time 0
 * @param slope the mean change in one unit of time
 * @param slopeSe its standard error
 * @param slopeInterval 95 % (Wald)
 * @param sdIntercept how much people differ at time 0, as a standard deviation
 * @param random how their slopes differ; none where the scores could only tell people's level apart and the curve was
 *     fitted with a random intercept alone, which {@link #note()} says
 * @param sdResidual how much a person's scores scatter about their own line
 * @param note a message key that says what the curve does without and why, if anything
 */
public record GrowthCurve(
        int people,
        int observations,
        double intercept,
        double slope,
        double slopeSe,
        Interval slopeInterval,
        double sdIntercept,
        Optional<RandomSlope> random,
        double sdResidual,
        Optional<String> note) {
    /** Fewer people with two scores are not a trajectory. */
    public static final int ENOUGH = 10;

    /**
     * @param sd how much people's slopes differ, as a standard deviation
     * @param correlation between a person's intercept and slope, −1 to 1
     */
    public record RandomSlope(double sd, double correlation) {}

    /**
     * @param courses each person's scores, in any order
     * @return the curve, or why the numbers could not be found
     * @throws Refused when fewer than ten people have two scores
     */
    public static Fit<GrowthCurve> of(Collection<List<Point>> courses) {
        long twice = courses.stream().filter(course -> course.size() > 1).count();
        if (twice < ENOUGH) throw new Refused("statistics.growth.tooFew", twice, ENOUGH);
        Courses summed = Courses.of(courses);
        if (summed.oneTime()) return new Fit.Unsettled<>("statistics.growth.oneTime");
        if (summed.oneScore()) return new Fit.Unsettled<>("statistics.growth.oneScore");
        RestrictedLikelihood likelihood = new RestrictedLikelihood(summed);
        return likelihood
                .peak()
                .or(likelihood::peakOfTheLevelAlone)
                .<Fit<GrowthCurve>>map(factor -> new Fit.Settled<>(summed.toldIn(likelihood.at(factor), factor)))
                .orElseGet(() -> new Fit.Unsettled<>("statistics.notConverged"));
    }

    public OptionalDouble sdSlope() {
        return random.stream().mapToDouble(RandomSlope::sd).findAny();
    }

    public OptionalDouble correlation() {
        return random.stream().mapToDouble(RandomSlope::correlation).findAny();
    }
}
