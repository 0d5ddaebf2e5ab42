package org.holdfast.outcomes.report;

import jakarta.json.bind.annotation.JsonbNillable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.holdfast.outcomes.statistics.Interval;
import org.holdfast.outcomes.statistics.Wilson;

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
    public static Share of(long n, long d) {
        Optional<Interval> interval = Wilson.of(n, d);
        if (interval.isEmpty()) return new Share(n, d, null, null, null);
        BigDecimal percent = BigDecimal.valueOf(n)
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(d), 1, RoundingMode.HALF_UP);
        return new Share(
                n, d, percent, 100 * interval.get().low(), 100 * interval.get().high());
    }
}
