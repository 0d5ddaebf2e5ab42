package org.holdfast.outcomes.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.holdfast.platform.reports.Table;
import org.junit.jupiter.api.Test;

class ServiceContactTableTest {
    private static final Share SHARE = Share.of(1, 4);

    @Test
    void admissions_and_nights_stand_in_the_rows_of_hospital_admission_behind_the_columns_there_were() {
        ServiceContact answer = new ServiceContact(
                LocalDate.of(2026, 11, 21),
                4,
                List.of(row("ASSESSMENT"), row("HOSPITAL_ADMISSION")),
                new ServiceContact.Admissions(
                        new ServiceContact.Stays(3, 40),
                        new ServiceContact.Stays(2, 9),
                        new ServiceContact.Stays(0, 0)),
                new ServiceContact.Completeness(4, 4, 4, 4, 0, 0, 0, 0));
        Table table = new ServiceContactReport(null).table(answer);
        assertThat(table.header())
                .startsWith("type", "window", "n", "d", "percent", "low", "high", "pairs", "stopped", "started", "p")
                .endsWith("admissions", "bedDays");
        assertThat(table.rows().get(0).subList(11, 13)).containsOnlyNulls();
        assertThat(table.rows().get(3))
                .startsWith("HOSPITAL_ADMISSION", "before")
                .endsWith(3L, 40L);
        assertThat(table.rows().get(5))
                .startsWith("HOSPITAL_ADMISSION", "after")
                .endsWith(0L, 0L);
    }

    private static ServiceContact.Row row(String type) {
        return new ServiceContact.Row(type, SHARE, SHARE, SHARE, Paired.of(4, 1, 0));
    }
}
