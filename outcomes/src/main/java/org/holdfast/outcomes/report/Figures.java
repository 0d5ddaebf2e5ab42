package org.holdfast.outcomes.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Figures as a reader wants them: as many digits as carry something. */
final class Figures {
    /** A dash at which no line breaks. */
    private static final String TO = "\u2060–\u2060";

    /** The same where a figure may be below 0, whose sign would stand beside the dash. */
    private static final String TO_OR_BELOW = "\u00a0to\u00a0";

    private Figures() {}

    /** {@code 2.8%}. */
    static String percent(BigDecimal percent) {
        return percent == null ? "–" : percent + "%";
    }

    /** {@code 0.8–9.7}, to one decimal. */
    static String interval(Double low, Double high) {
        return low == null || high == null ? "" : one(low) + TO + one(high);
    }

    /** A ratio or a rate with two digits that carry something: {@code 0.11}, {@code 1.4}, {@code 12}. */
    static String ratio(double value) {
        BigDecimal exact = BigDecimal.valueOf(value);
        int scale = value == 0 ? 0 : Math.max(0, Math.min(3, 1 - magnitude(exact)));
        return exact.setScale(scale, RoundingMode.HALF_UP).toPlainString();
    }

    static String ratios(Double low, Double high) {
        return low == null || high == null ? "" : ratio(low) + TO + ratio(high);
    }

    static String one(double value) {
        return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP).toPlainString();
    }

    /** A score or a change of one, to two decimals. */
    static String two(double value) {
        String figure =
                BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).toPlainString();
        return figure.replace('-', '−');
    }

    static String twos(double low, double high) {
        return two(low) + TO_OR_BELOW + two(high);
    }

    private static int magnitude(BigDecimal value) {
        BigDecimal rounded = value.round(new MathContext(2, RoundingMode.HALF_UP));
        return rounded.precision() - rounded.scale() - 1;
    }
}
