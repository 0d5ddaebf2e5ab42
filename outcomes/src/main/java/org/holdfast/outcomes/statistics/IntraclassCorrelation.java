package org.holdfast.outcomes.statistics;

import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.distribution.FDistribution;

/**
 * Whether two who rate the same recording see the same thing: how much of the difference between ratings is one between
 * what was rated, when everyone rated everything and the raters stand for others like them. Absolute agreement in a
 * two-way random model: ICC(2,1) and ICC(2,k) of P. E. Shrout and J. L. Fleiss (Psychological Bulletin 1979; 86: 420–428),
 * with the intervals of K. O. McGraw and S. P. Wong (Psychological Methods 1996; 1: 30–46).
 *
 * @param rated how many were rated
 * @param raters by how many, k
 * @param single ICC(2,1): how far one rater's rating can be relied on
 * @param average ICC(2,k): how far the mean of all k can; none where the raters differ so that it has no meaning
 */
public record IntraclassCorrelation(int rated, int raters, Estimate single, Optional<Estimate> average) {
    /**
     * @param value at most 1; 0 or below where ratings of the same differ as much as ratings of different ones
     * @param interval 95 %, from the F distribution; none where raters agree to the letter, or where it has no end
     */
    public record Estimate(double value, Optional<Interval> interval) {}

    /**
     * @param ratings for each that was rated, what each rater gave, in the same order of raters
     * @return none for fewer than two rated or fewer than two raters, and none where the ratings
     *     do not tell what was rated apart at all, as when all are the same
     */
    public static Optional<IntraclassCorrelation> of(List<List<Double>> ratings) {
        int n = ratings.size();
        int k = n == 0 ? 0 : ratings.get(0).size();
        if (ratings.stream().anyMatch(row -> row.size() != k || !row.stream().allMatch(Double::isFinite)))
            throw new IllegalArgumentException("not everyone rated everything");
        if (n < 2 || k < 2) return Optional.empty();
        double middle = 0;
        for (List<Double> row : ratings) for (double rating : row) middle += rating / n / k;
        double[] ofRater = new double[k];
        double between = 0;
        double rest = 0;
        for (List<Double> row : ratings)
            for (int rater = 0; rater < k; rater++) ofRater[rater] += (row.get(rater) - middle) / n;
        for (List<Double> row : ratings) {
            double own = 0;
            for (double rating : row) own += (rating - middle) / k;
            between += k * own * own;
            for (int rater = 0; rater < k; rater++) rest += Math.pow(row.get(rater) - middle - own - ofRater[rater], 2);
        }
        double raters = 0;
        for (double rater : ofRater) raters += n * rater * rater;
        double whole = between + raters + rest;
        if (whole <= 1e-24 * Math.max(1, middle * middle) * n * k) return Optional.empty();
        // What arithmetic leaves of nothing is nothing.
        double nothing = 1e-24 * whole;
        return of(
                n,
                k,
                between <= nothing ? 0 : between / (n - 1),
                raters <= nothing ? 0 : raters / (k - 1),
                rest <= nothing ? 0 : rest / (n - 1) / (k - 1));
    }

    /** From the mean squares between what was rated, between raters, and of the rest. */
    private static Optional<IntraclassCorrelation> of(int n, int k, double msr, double msc, double mse) {
        // In this order, for what two raters of two leave of nothing.
        double all = msr + k * msc / n + ((double) k * n - n - k) / n * mse;
        if (all <= 0) return Optional.empty();
        double single = (msr - mse) / all;
        double part = n * (1 + (k - 1) * single) - k * single;
        double squares = k * single * msc + part * mse;
        double freedom = (k - 1)
                * (n - 1.0)
                * squares
                * squares
                / ((n - 1) * Math.pow(k * single * msc, 2) + Math.pow(part * mse, 2));
        Optional<Interval> ofOne = Optional.empty();
        if (freedom > 0 && mse + msc > 0) {
            double down = FDistribution.of(n - 1, freedom).inverseCumulativeProbability(0.975);
            double up = FDistribution.of(freedom, n - 1).inverseCumulativeProbability(0.975);
            double others = k * msc + ((double) k * n - k - n) * mse;
            ofOne = interval(
                    n * (msr - down * mse) / (down * others + n * msr), n * (up * msr - mse) / (others + n * up * msr));
        }
        double scale = msr + (msc - mse) / n;
        Optional<Interval> ofAll = ofOne.filter(one -> 1 + (k - 1) * one.low() > 1e-9)
                .flatMap(one -> interval(ofMany(one.low(), k), ofMany(one.high(), k)));
        return Optional.of(new IntraclassCorrelation(
                n,
                k,
                new Estimate(single, ofOne),
                scale > 0 ? Optional.of(new Estimate((msr - mse) / scale, ofAll)) : Optional.empty()));
    }

    private static double ofMany(double one, int k) {
        return k * one / (1 + (k - 1) * one);
    }

    private static Optional<Interval> interval(double low, double high) {
        return low <= high && !Double.isInfinite(low) && !Double.isInfinite(high)
                ? Optional.of(new Interval(low, high))
                : Optional.empty();
    }
}
