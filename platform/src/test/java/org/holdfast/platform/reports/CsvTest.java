package org.holdfast.platform.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CsvTest {
    @Test
    void text_that_a_spreadsheet_would_calculate_is_kept_from_it_and_numbers_stay_numbers() {
        Table table = Table.withColumns("name", "figure")
                .row("=cmd|' /C calc'!A0", -2.5)
                .row("+44 20", 0)
                .row("@x, \"y\"", null)
                .row("Zoë", LocalDate.of(2026, 11, 21));
        assertThat(Csv.write(table))
                .isEqualTo(
                        "name,figure\r\n'=cmd|' /C calc'!A0,-2.5\r\n'+44 20,0\r\n\"'@x, \"\"y\"\"\",\r\nZoë,2026-11-21\r\n");
    }
}
