package org.holdfast.outcomes.report;

import jakarta.json.bind.annotation.JsonbNillable;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * So many of so many people, in per cent, with the 95 % interval of Wilson.
 *
 * @param n people of whom it is true
 * @param d people of whom it is known
 * @param percent to one decimal, half up; null when nobody was observed
 * @param low the interval's lower end in per cent, full precision; null when nobody was observed
 * @param high its upper end
 */
@JsonbNillable
public record Share(long n, long d, BigDecimal percent, Double low, Double high) {
    /** The 97.5th percentile of the normal distribution as the reports use it. */
    static final double Z = 1.959964;

    public static Share of(long n, long d) {
        if (n < 0 || n > d) throw new IllegalArgumentException(n + " of " + d);
        if (d == 0) return new Share(n, d, null, null, null);
        BigDecimal percent = BigDecimal.valueOf(n)
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(d), 1, RoundingMode.HALF_UP);
        double p = (double) n / d;
        double z2 = Z * Z;
        double middle = (p + z2 / (2 * d)) / (1 + z2 / d);
        double half = Z * Math.sqrt(p * (1 - p) / d + z2 / (4.0 * d * d)) / (1 + z2 / d);
        // At the ends the interval touches 0 and 100 exactly; arithmetic would leave a trace beside them.
        double low = n == 0 ? 0 : Math.max(0, middle - half);
        double high = n == d ? 1 : Math.min(1, middle + half);
        return new Share(n, d, percent, 100 * low, 100 * high);
    }
}
