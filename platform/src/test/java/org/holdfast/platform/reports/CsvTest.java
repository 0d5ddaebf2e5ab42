package org.holdfast.platform.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
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

    @Test
    void what_was_asked_stands_behind_the_columns_in_every_row() {
        Parameters with = new Parameters(
                LocalDate.of(2026, 11, 21),
                Optional.of("SCM"),
                Optional.empty(),
                Optional.empty(),
                Optional.of(LocalDate.of(2024, 1, 1)),
                Optional.empty(),
                Map.of("receivedTo", LocalDate.of(2025, 1, 1)));
        Table table = Table.withColumns("type", "n").row("A", 1).row("B", 2);
        assertThat(Csv.write(table.beside("asOf", with.asOf()).beside("parameters", with.asked())))
                .isEqualTo("type,n,asOf,parameters\r\n"
                        + "A,1,2026-11-21,programme=SCM; startedFrom=2024-01-01; receivedTo=2025-01-01\r\n"
                        + "B,2,2026-11-21,programme=SCM; startedFrom=2024-01-01; receivedTo=2025-01-01\r\n");
        assertThat(Parameters.asOf(LocalDate.EPOCH).asked()).isEmpty();
    }
}
