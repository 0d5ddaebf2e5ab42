package org.holdfast.outcomes.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareTest {
    /** Published trials and the service-contact table. */
    @ParameterizedTest
    @CsvSource({
        "2, 71, 2.8, 0.8, 9.7",
        "16, 63, 25.4, 16.3, 37.3",
        "11, 138, 8.0, 4.5, 13.7",
        "138, 138, 100.0, 97.3, 100.0",
        "0, 20, 0.0, 0.0, 16.1"
    })
    void the_interval_is_wilsons(long n, long d, BigDecimal percent, double low, double high) {
        Share share = Share.of(n, d);
        assertThat(share.percent()).isEqualTo(percent);
        assertThat(share.low()).isCloseTo(low, within(0.05));
        assertThat(share.high()).isCloseTo(high, within(0.05));
    }

    @Test
    void a_percentage_that_ends_in_a_half_is_rounded_up() {
        assertThat(Share.of(1, 2000).percent()).isEqualTo("0.1");
        assertThat(Share.of(1, 800).percent()).isEqualTo("0.1");
        assertThat(Share.of(3, 800).percent()).isEqualTo("0.4");
        assertThat(Share.of(63, 400).percent()).isEqualTo("15.8");
    }

    @Test
    void of_nobody_there_is_no_percentage() {
        assertThat(Share.of(0, 0)).isEqualTo(new Share(0, 0, null, null, null));
    }

    /** The ends of Wilson's interval are where the observed share is just 1.959964 standard errors away. */
    @Property
    void each_end_is_where_the_score_test_would_just_refuse(
            @ForAll @IntRange(min = 1, max = 5000) int d, @ForAll @IntRange(max = 5000) int drawn) {
        int n = drawn % (d + 1);
        Share share = Share.of(n, d);
        double p = (double) n / d;
        for (double end : new double[] {share.low() / 100, share.high() / 100}) {
            if (end == 0 || end == 1) continue;
            assertThat(Math.abs(p - end) / Math.sqrt(end * (1 - end) / d)).isCloseTo(1.959964, within(1e-6));
        }
        assertThat(share.low() / 100).isLessThanOrEqualTo(p);
        assertThat(share.high() / 100).isGreaterThanOrEqualTo(p);
    }
}
