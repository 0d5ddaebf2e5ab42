package org.holdfast.outcomes.statistics;

import java.util.List;
import java.util.OptionalDouble;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.SingularValueDecomposition;
import org.hipparchus.special.Gamma;

/**
 * The fitting of a {@link CountModel}: rates by reweighted least squares for a given θ, θ by maximum
 * likelihood for given rates, by turns until neither moves.
 */
final class Counts {
    private static final int LONG_ENOUGH = 200;

    /** A rate at which in a million times as long as everyone was seen, nothing would have been. */
    private static final double NEVER = 1e-6;

    /** The logarithm of a rate that moves by less has settled. */
    private static final double STILL = 1e-9;

    private final int people;
    private final double[] y;
    private final double[] offset;
    private final RealMatrix design;
    private final double overall;
    private final double[] mean;

    private double[] beta;
    private RealMatrix information;

    Counts(List<Counted> counted) {
        people = counted.size();
        y = counted.stream().mapToDouble(Counted::events).toArray();
        offset = counted.stream().mapToDouble(one -> Math.log(one.periods())).toArray();
        design = MatrixUtils.createRealMatrix(
                people, 1 + counted.get(0).explaining().size());
        double events = 0;
        double periods = 0;
        for (int person = 0; person < people; person++) {
            design.setEntry(person, 0, 1);
            for (int n = 1; n < design.getColumnDimension(); n++)
                design.setEntry(person, n, counted.get(person).explaining().get(n - 1));
            events += y[person];
            periods += counted.get(person).periods();
        }
        overall = events / periods;
        mean = new double[people];
        // Where everyone has the same rate; from there it can only become better.
        beta = new double[design.getColumnDimension()];
        beta[0] = Math.log(overall);
    }

    /** One of those that explain says nothing that the others do not. */
    boolean isRedundant() {
        RealMatrix even = design.copy();
        for (int n = 0; n < even.getColumnDimension(); n++) {
            double length = even.getColumnVector(n).getNorm();
            if (length == 0) return true;
            even.setColumnVector(n, even.getColumnVector(n).mapDivide(length));
        }
        double[] sizes = new SingularValueDecomposition(even).getSingularValues();
        return sizes[sizes.length - 1] < 1e-9 * sizes[0];
    }

    /** The rates that explain the counts best for a given θ, endless for Poisson; false where they would not settle. */
    boolean fitRates(double theta) {
        double[] eta = new double[people];
        double before = take(beta, eta, theta);
        for (int turn = 0; turn < LONG_ENOUGH; turn++) {
            double[] next = improved(eta, theta);
            double[] from = eta.clone();
            double deviance = take(next, eta, theta);
            double moved = moved(from, eta);
            // A step that leads uphill went too far; one that hardly moves is told by arithmetic alone.
            for (int half = 0; moved > STILL && !(deviance <= before) && half < 40; half++) {
                for (int n = 0; n < next.length; n++) next[n] = (next[n] + beta[n]) / 2;
                deviance = take(next, eta, theta);
                moved = moved(from, eta);
            }
            if (!Double.isFinite(deviance)) return false;
            beta = next;
            if (moved <= STILL || Math.abs(before - deviance) <= 1e-13 * (Math.abs(deviance) + 0.1)) {
                weigh(theta);
                return true;
            }
            before = deviance;
        }
        return false;
    }

    private static double moved(double[] from, double[] to) {
        double most = 0;
        for (int person = 0; person < from.length; person++) most = Math.max(most, Math.abs(to[person] - from[person]));
        return most;
    }

    private double[] improved(double[] eta, double theta) {
        RealMatrix weighted = design.copy();
        double[] working = new double[people];
        for (int person = 0; person < people; person++) {
            double mu = Math.exp(eta[person]);
            double damped = 1 + mu / theta;
            // With the observed weights each turn is one of Newton's: the expected ones go round in circles for a small
            // θ.
            double weight = mu * (1 + y[person] / theta) / (damped * damped);
            double root = Math.sqrt(weight);
            working[person] = root * (eta[person] - offset[person] + (y[person] - mu) / damped / weight);
            for (int n = 0; n < weighted.getColumnDimension(); n++) weighted.multiplyEntry(person, n, root);
        }
        try {
            return new QRDecomposition(weighted, 1e-150)
                    .getSolver()
                    .solve(new ArrayRealVector(working))
                    .toArray();
        } catch (MathRuntimeException singular) {
            return new double[] {Double.NaN};
        }
    }

    /** Takes over what these coefficients predict, and tells the deviance. */
    private double take(double[] coefficients, double[] eta, double theta) {
        if (Double.isNaN(coefficients[0])) return Double.NaN;
        double[] predicted = design.operate(coefficients);
        double deviance = 0;
        for (int person = 0; person < people; person++) {
            eta[person] = predicted[person] + offset[person];
            double mu = mean[person] = Math.exp(eta[person]);
            double count = y[person];
            double own = count == 0 ? 0 : count * (Math.log(count) - eta[person]);
            deviance += 2
                    * (Double.isInfinite(theta)
                            ? own - (count - mu)
                            : own - (count + theta) * Math.log1p((count - mu) / (mu + theta)));
        }
        return deviance;
    }

    private void weigh(double theta) {
        RealMatrix weighted = design.copy();
        for (int person = 0; person < people; person++)
            for (int n = 0; n < weighted.getColumnDimension(); n++)
                weighted.multiplyEntry(person, n, mean[person] / (1 + mean[person] / theta));
        information = design.transposeMultiply(weighted);
    }

    /** Somebody's rate runs towards nothing: where they belong nothing happened, and a ratio to that has no end. */
    boolean isSeparated() {
        for (int person = 0; person < people; person++)
            if (mean[person] / Math.exp(offset[person]) < NEVER * overall) return true;
        return false;
    }

    /** Whether the likelihood rises as θ comes down from endlessness: more spread than chance gives. */
    boolean isUneven() {
        double more = 0;
        for (int person = 0; person < people; person++) more += Math.pow(y[person] - mean[person], 2) - y[person];
        return more > 0;
    }

    /** @return θ, with the rates that go with it; none where they would not settle */
    OptionalDouble fitBoth() {
        double before = Double.NaN;
        for (int turn = 0; turn < LONG_ENOUGH; turn++) {
            OptionalDouble theta = bestTheta();
            if (theta.isEmpty() || !fitRates(theta.getAsDouble())) return OptionalDouble.empty();
            if (Math.abs(theta.getAsDouble() - before) <= 1e-8 * before) return theta;
            before = theta.getAsDouble();
        }
        return OptionalDouble.empty();
    }

    private OptionalDouble bestTheta() {
        double low = 1;
        double high = 1;
        while (score(low) <= 0) if ((low /= 4) < 1e-10) return OptionalDouble.empty();
        while (score(high) >= 0) if ((high *= 4) > 1e10) return OptionalDouble.empty();
        try {
            return OptionalDouble.of(Math.exp(new BracketingNthOrderBrentSolver(1e-13, 1e-13, 5)
                    .solve(500, at -> score(Math.exp(at)), Math.log(low), Math.log(high))));
        } catch (MathRuntimeException lost) {
            return OptionalDouble.empty();
        }
    }

    /** How the likelihood rises with θ. */
    private double score(double theta) {
        double rise = 0;
        for (int person = 0; person < people; person++)
            rise += harmonic(y[person], theta, 1)
                    - Math.log1p(mean[person] / theta)
                    + (mean[person] - y[person]) / (mean[person] + theta);
        return rise;
    }

    /** From the curvature of the likelihood in θ. */
    OptionalDouble thetaSe(double theta) {
        double curved = 0;
        for (int person = 0; person < people; person++) {
            double whole = mean[person] + theta;
            curved += harmonic(y[person], theta, 2) - 1 / theta + 2 / whole - (y[person] + theta) / (whole * whole);
        }
        return curved > 0 ? OptionalDouble.of(Math.sqrt(1 / curved)) : OptionalDouble.empty();
    }

    /** Σ 1 ÷ (θ + j)ⁿ for j below the count: a difference of digamma or trigamma, without its cancellation. */
    private static double harmonic(double count, double theta, int power) {
        if (count > 1000)
            return power == 1
                    ? Gamma.digamma(count + theta) - Gamma.digamma(theta)
                    : Gamma.trigamma(theta) - Gamma.trigamma(count + theta);
        double sum = 0;
        for (int j = 0; j < count; j++) sum += power == 1 ? 1 / (theta + j) : 1 / ((theta + j) * (theta + j));
        return sum;
    }

    double[] coefficients() {
        return beta.clone();
    }

    double[] errors() {
        RealMatrix spread = new CholeskyDecomposition(information, 1e-10, 1e-300)
                .getSolver()
                .getInverse();
        double[] errors = new double[beta.length];
        for (int n = 0; n < errors.length; n++) errors[n] = Math.sqrt(spread.getEntry(n, n));
        return errors;
    }
}
