package org.holdfast.outcomes.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "0.0281690, 0.028",
        "0.1109, 0.11",
        "0.099999, 0.10",
        "0.95, 0.95",
        "0.996, 1.0",
        "1.449, 1.4",
        "9.96, 10",
        "12.4, 12",
        "0.000021, 0.000"
    })
    void a_ratio_has_as_many_digits_as_carry_something(double value, String shown) {
        assertThat(Figures.ratio(value)).isEqualTo(shown);
    }
}
