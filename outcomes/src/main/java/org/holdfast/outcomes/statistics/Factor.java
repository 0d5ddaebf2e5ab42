package org.holdfast.outcomes.statistics;

/**
 * How people differ, relative to the scatter about their lines: the Cholesky factor (a, 0; b, c) of the covariance of
 * their intercepts and slopes ÷ the residual variance. Any three numbers are such a factor, so that a search among them
 * needs no fences; the sign of a and of c (with b) says nothing.
 */
record Factor(double a, double b, double c) {
    /** Below this part of the residual scatter a difference between people is none. */
    private static final double NOTHING = 1e-3;

    /** Where the slope differs not at all, or wholly as the intercept says, or the intercept does not. */
    boolean isSingular() {
        double slope = Math.hypot(b, c);
        return Math.abs(a) < NOTHING || slope < NOTHING || Math.abs(c) < NOTHING * Math.max(1, slope);
    }
}
