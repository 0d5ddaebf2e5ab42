package org.holdfast.outcomes.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PairedTest {
    @Test
    void fourteen_who_stopped_against_three_who_started_is_p_of_0_0127() {
        assertThat(Paired.of(60, 14, 3).p()).isCloseTo(0.0127, within(0.00005));
    }

    @Test
    void when_nobody_changed_chance_explains_it() {
        assertThat(Paired.of(60, 0, 0).p()).isEqualTo(1);
        assertThat(Paired.of(60, 5, 5).p()).isEqualTo(1);
    }

    /** Counted in whole numbers: the ways of a fair coin to fall at least as unevenly. */
    @Property(tries = 300)
    void it_agrees_with_counting_every_way_the_coin_can_fall(
            @ForAll @IntRange(max = 150) int stopped, @ForAll @IntRange(max = 150) int started) {
        int thrown = stopped + started;
        BigInteger ways = BigInteger.ZERO;
        BigInteger choose = BigInteger.ONE;
        for (int k = 0; k <= thrown; k++) {
            if (2 * Math.abs(2 * k - thrown) >= 2 * Math.abs(stopped - started)) ways = ways.add(choose);
            choose = choose.multiply(BigInteger.valueOf(thrown - k)).divide(BigInteger.valueOf(k + 1));
        }
        double exact = new BigDecimal(ways)
                .divide(new BigDecimal(BigInteger.TWO.pow(thrown)), MathContext.DECIMAL64)
                .doubleValue();
        assertThat(Paired.of(400, stopped, started).p()).isCloseTo(exact, within(1e-10 * Math.max(exact, 1e-30)));
    }
}
