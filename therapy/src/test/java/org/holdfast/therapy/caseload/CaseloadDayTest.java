package org.holdfast.therapy.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.holdfast.platform.tags.Html;
import org.holdfast.platform.words.Words;
import org.holdfast.therapy.appointment.DiaryRow;
import org.junit.jupiter.api.Test;

class CaseloadDayTest {
    private static final DiaryRow EFUA = new DiaryRow(
            UUID.randomUUID(),
            "Efua <Lindqvist>",
            "INDIVIDUAL",
            "Individual",
            false,
            LocalDateTime.of(2026, 11, 17, 9, 0),
            50,
            "room 6",
            null,
            1);

    private static String written(DiaryRow row, Optional<DiaryRow> next) {
        Html html = new Html();
        CaseloadDay.lines(html, new Words(), List.of(row), next);
        return html.toString();
    }

    @Test
    void a_person_of_today_is_linked_to_their_record() {
        assertThat(written(EFUA, Optional.empty()))
                .contains("href=\"/patients/patient.xhtml?patient=" + EFUA.patient() + "\"")
                .contains("Efua &lt;Lindqvist&gt;")
                .contains("09:00")
                .contains("Individual · room 6")
                .doesNotContain("hf-now");
    }

    @Test
    void whoever_comes_next_is_marked() {
        assertThat(written(EFUA, Optional.of(EFUA))).contains("hf-now").contains("caseload.diary.next");
    }

    @Test
    void somebody_whose_record_is_closed_to_the_reader_has_no_link_to_it() {
        assertThat(written(EFUA.closed("Somebody"), Optional.empty()))
                .contains("Somebody")
                .doesNotContain("href");
    }
}
