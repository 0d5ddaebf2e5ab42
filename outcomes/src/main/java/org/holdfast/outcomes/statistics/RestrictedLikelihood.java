package org.holdfast.outcomes.statistics;

import java.util.Optional;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.PointValuePair;
import org.hipparchus.optim.SimpleBounds;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.BOBYQAOptimizer;
import org.hipparchus.optim.univariate.BrentOptimizer;
import org.hipparchus.optim.univariate.SearchInterval;
import org.hipparchus.optim.univariate.UnivariateObjectiveFunction;

/**
 * How well a factor explains everyone's scores. For a given factor the best mean line and residual scatter follow by
 * weighted least squares, so that only its three numbers are searched for (D. Bates et al., Journal of Statistical
 * Software 2015; 67(1), §3.4). A person's scores enter by their sums alone: with Z = (1, time) and the factor L, the
 * covariance of the scores is σ² × (I + Z L Lᵀ Zᵀ), and its inverse and determinant need only the 2 × 2 matrix I + Lᵀ Zᵀ Z L.
 */
final class RestrictedLikelihood {
    /** A direction in which a factor could be wrong by this much is one the scores say nothing about. */
    private static final double UNKNOWN = 30;

    private static final double WIDE = 1e4;

    /** From no difference in level to one of ten thousand times the scatter. */
    private static final int STEPS = 140;

    private final Courses courses;

    RestrictedLikelihood(Courses courses) {
        this.courses = courses;
    }

    /**
     * What a factor comes to.
     *
     * @param deviance −2 × the logarithm of the restricted likelihood
     */
    record Peak(double deviance, double intercept, double slope, double slopeSe, double residual) {}

    Peak at(Factor factor) {
        double a = factor.a();
        double b = factor.b();
        double c = factor.c();
        double logs = 0;
        double product = 1;
        double x11 = 0;
        double x12 = 0;
        double x22 = 0;
        double x1y = 0;
        double x2y = 0;
        double yy = courses.yy;
        for (int person = 0; person < courses.people; person++) {
            double n = courses.n[person];
            double t = courses.t[person];
            double tt = courses.tt[person];
            // Lᵀ Zᵀ Z and Lᵀ Zᵀ y
            double p11 = a * n + b * t;
            double p12 = a * t + b * tt;
            double p21 = c * t;
            double p22 = c * tt;
            double h1 = a * courses.y[person] + b * courses.ty[person];
            double h2 = c * courses.ty[person];
            // I + Lᵀ Zᵀ Z L
            double m11 = 1 + p11 * a + p12 * b;
            double m12 = p12 * c;
            double m22 = 1 + p22 * c;
            double determinant = m11 * m22 - m12 * m12;
            double i11 = m22 / determinant;
            double i12 = -m12 / determinant;
            double i22 = m11 / determinant;
            double q11 = i11 * p11 + i12 * p21;
            double q12 = i11 * p12 + i12 * p22;
            double q21 = i12 * p11 + i22 * p21;
            double q22 = i12 * p12 + i22 * p22;
            double g1 = i11 * h1 + i12 * h2;
            double g2 = i12 * h1 + i22 * h2;
            x11 += n - (p11 * q11 + p21 * q21);
            x12 += t - (p11 * q12 + p21 * q22);
            x22 += tt - (p12 * q12 + p22 * q22);
            x1y += courses.y[person] - (p11 * g1 + p21 * g2);
            x2y += courses.ty[person] - (p12 * g1 + p22 * g2);
            yy -= h1 * g1 + h2 * g2;
            product *= determinant;
            if (product > 1e200 || product < 1e-200) {
                logs += Math.log(product);
                product = 1;
            }
        }
        logs += Math.log(product);
        double determinant = x11 * x22 - x12 * x12;
        double intercept = (x22 * x1y - x12 * x2y) / determinant;
        double slope = (x11 * x2y - x12 * x1y) / determinant;
        double squares = yy - intercept * x1y - slope * x2y;
        int free = courses.observations - 2;
        double variance = squares / free;
        double deviance = logs + Math.log(determinant) + free * (1 + Math.log(2 * Math.PI * variance));
        return new Peak(
                // What arithmetic cannot tell is no peak.
                variance > 0 && determinant > 0 && Double.isFinite(deviance) ? deviance : Double.MAX_VALUE / 1e10,
                intercept,
                slope,
                Math.sqrt(variance * x11 / determinant),
                Math.sqrt(variance));
    }

    /** @return the factor that explains the scores best; none where they cannot tell how slopes differ */
    Optional<Factor> peak() {
        if (courses.onOwnLines() || courses.twoTimes()) return Optional.empty();
        Optional<Factor> best = Optional.empty();
        // There may be two peaks, one of them where the slopes differ wholly as the levels say.
        for (double[] start : new double[][] {{1, 0, 1}, {3, 0, 0.5}}) {
            Optional<Factor> found = climbed(start);
            if (found.isPresent() && (best.isEmpty() || deviance(found.get()) < deviance(best.get()))) best = found;
        }
        return best.filter(factor -> !factor.isSingular() && isKnown(factor));
    }

    private double deviance(Factor factor) {
        return at(factor).deviance();
    }

    private Optional<Factor> climbed(double[] start) {
        try {
            PointValuePair found = new BOBYQAOptimizer(7, 0.5, 1e-7)
                    .optimize(
                            new MaxEval(2000),
                            new ObjectiveFunction(at -> deviance(new Factor(at[0], at[1], at[2]))),
                            GoalType.MINIMIZE,
                            new InitialGuess(start),
                            new SimpleBounds(new double[] {-WIDE, -WIDE, -WIDE}, new double[] {WIDE, WIDE, WIDE}));
            double[] at = found.getPoint();
            return Optional.of(new Factor(at[0], at[1], at[2]));
        } catch (MathRuntimeException lost) {
            return Optional.empty();
        }
    }

    /** Whether the peak is one in every direction: along a ridge any factor would do. */
    private boolean isKnown(Factor factor) {
        double[] at = {factor.a(), factor.b(), factor.c()};
        double[] step = new double[3];
        for (int i = 0; i < 3; i++) step[i] = 1e-3 * Math.max(1, Math.abs(at[i]));
        RealMatrix curvature = MatrixUtils.createRealMatrix(3, 3);
        for (int i = 0; i < 3; i++)
            for (int j = 0; j <= i; j++) {
                double bent = (moved(at, i, step[i], j, step[j])
                                - moved(at, i, step[i], j, -step[j])
                                - moved(at, i, -step[i], j, step[j])
                                + moved(at, i, -step[i], j, -step[j]))
                        / (4 * step[i] * step[j]);
                curvature.setEntry(i, j, bent);
                curvature.setEntry(j, i, bent);
            }
        double least = Double.POSITIVE_INFINITY;
        for (double bent : new EigenDecompositionSymmetric(curvature).getEigenvalues()) least = Math.min(least, bent);
        double size = Math.max(1, Math.sqrt(at[0] * at[0] + at[1] * at[1] + at[2] * at[2]));
        // The deviance rises by bent ÷ 2 × distance²: the standard error is √(2 ÷ bent).
        return least > 0 && Math.sqrt(2 / least) < UNKNOWN * size;
    }

    private double moved(double[] at, int i, double by, int j, double byToo) {
        double[] there = at.clone();
        there[i] += by;
        there[j] += byToo;
        return deviance(new Factor(there[0], there[1], there[2]));
    }

    /** The same where people differ in their level alone. */
    Optional<Factor> peakOfTheLevelAlone() {
        // First where about, in steps of an eighth from 1 in 1,000 upwards, then where exactly.
        int best = 0;
        double least = deviance(level(best));
        for (int step = 1; step < STEPS; step++) {
            double deviance = deviance(level(step));
            if (deviance < least) {
                best = step;
                least = deviance;
            }
        }
        if (best == STEPS - 1) return Optional.empty();
        try {
            double between = new BrentOptimizer(1e-10, 1e-12)
                    .optimize(
                            new MaxEval(500),
                            new UnivariateObjectiveFunction(at -> deviance(new Factor(at, 0, 0))),
                            GoalType.MINIMIZE,
                            new SearchInterval(
                                    level(Math.max(0, best - 1)).a(),
                                    level(best + 1).a()))
                    .getPoint();
            Factor found = new Factor(between, 0, 0);
            return Optional.of(deviance(level(0)) <= deviance(found) ? level(0) : found);
        } catch (MathRuntimeException lost) {
            return Optional.empty();
        }
    }

    private static Factor level(int step) {
        return new Factor(step == 0 ? 0 : 1e-3 * Math.pow(1.125, step - 1.0), 0, 0);
    }
}
