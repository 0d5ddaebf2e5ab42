package org.holdfast.outcomes.instrument;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A score, kept as the fraction it is. Two scores of CORE-OM that lie exactly 5 apart are then 5 apart and not a
 * billionth less, and nobody falls short of a criterion by rounding.
 */
public record Score(long over, long under) implements Comparable<Score> {
    public Score {
        if (under <= 0) throw new IllegalArgumentException(over + " of " + under);
    }

    public static Score of(long whole) {
        return new Score(whole, 1);
    }

    public Score minus(Score other) {
        return new Score(Math.subtractExact(over * other.under, other.over * under), under * other.under);
    }

    public Score abs() {
        return new Score(Math.abs(over), under);
    }

    /** Less than, equal to or more than this number, as {@link Comparable#compareTo} says it. */
    public int compareTo(BigDecimal number) {
        return BigDecimal.valueOf(over).compareTo(number.multiply(BigDecimal.valueOf(under)));
    }

    @Override
    public int compareTo(Score other) {
        return Long.compare(over * other.under, other.over * under);
    }

    /** As near as a number with a point can say it. */
    public double value() {
        return (double) over / under;
    }

    /** As people say it, rounded half up to so many decimals: 23.3. */
    public BigDecimal rounded(int decimals) {
        return BigDecimal.valueOf(over).divide(BigDecimal.valueOf(under), decimals, RoundingMode.HALF_UP);
    }
}
