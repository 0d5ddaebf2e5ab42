package org.holdfast.therapy.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.holdfast.platform.words.Words;
import org.junit.jupiter.api.Test;

class ClockWordsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private final ClockWords words = new ClockWords(new Words());

    private String said(LocalDate startedOn) {
        Standing standing = PhaseClock.standing(Shipped.programme("SCM"), History.begun(startedOn), TODAY);
        return words.clock(standing, startedOn, TODAY);
    }

    @Test
    void of_treatment_that_has_not_begun_it_says_when_it_begins() {
        assertThat(said(TODAY.plusDays(1))).isEqualTo("therapy.begins");
    }

    @Test
    void from_the_first_day_on_it_says_how_far_it_has_come() {
        assertThat(said(TODAY)).isEqualTo("therapy.clock.noSession");
    }
}
