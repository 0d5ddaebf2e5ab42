package org.holdfast.outcomes.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ContactFactsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private static ContactFacts until(String type, LocalDate last) {
        return new ContactFacts(type, DAY, last, null);
    }

    @Test
    void a_call_to_the_crisis_line_is_over_within_a_day_or_a_night() {
        assertThat(until("CRISIS_LINE", null).tooLong()).isEmpty();
        assertThat(until("CRISIS_LINE", DAY.plusDays(1)).tooLong()).isEmpty();
        assertThat(until("CRISIS_LINE", DAY.plusMonths(10)).tooLong()).hasValue(307);
    }

    @Test
    void a_stay_and_a_sites_own_type_may_last_as_long_as_they_do() {
        assertThat(until("HOSPITAL_ADMISSION", DAY.plusMonths(10)).tooLong()).isEmpty();
        assertThat(until("CRISIS_HOUSE", DAY.plusMonths(10)).tooLong()).isEmpty();
    }
}
