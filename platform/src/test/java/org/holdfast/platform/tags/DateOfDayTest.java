package org.holdfast.platform.tags;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateOfDayTest {
    private final DateOfDay converter = new DateOfDay();

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-27", "27/03/2026", "27/3/2026", "27.3.2026", " 27 Mar 2026 ", "27 March 2026"})
    void a_day_is_understood_as_browsers_send_it_and_as_people_write_it(String text) {
        assertThat(converter.getAsObject(null, null, text)).isEqualTo(LocalDate.of(2026, 3, 27));
    }

    @Test
    void nothing_is_no_day_and_a_day_goes_back_as_browsers_want_it() {
        assertThat(converter.getAsObject(null, null, " ")).isNull();
        assertThat(converter.getAsString(null, null, LocalDate.of(2026, 3, 7))).isEqualTo("2026-03-07");
    }
}
