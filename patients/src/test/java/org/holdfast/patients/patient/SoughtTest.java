package org.holdfast.patients.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SoughtTest {
    @ParameterizedTest
    @ValueSource(strings = {"14/03/1994", "14/3/1994", "14.03.1994", "1994-03-14", "14 Mar 1994", "14 march 1994"})
    void a_birth_date_is_understood_as_people_write_it(String typed) {
        assertThat(Sought.of(typed).born()).isEqualTo(LocalDate.of(1994, 3, 14));
        assertThat(Sought.of(typed).words()).isEmpty();
    }

    @Test
    void a_name_and_a_birth_date_go_together() {
        Sought sought = Sought.of("  Had 14/03/1994 lei");
        assertThat(sought.words()).containsExactly("had", "lei");
        assertThat(sought.born()).isEqualTo(LocalDate.of(1994, 3, 14));
    }

    @Test
    void digits_are_the_beginning_of_an_nhs_number() {
        assertThat(Sought.of("999 400 2171").digits()).isEqualTo("9994002171");
        assertThat(Sought.of("999").digits()).isEqualTo("999");
        assertThat(Sought.of("99").digits()).isNull();
    }

    @Test
    void one_letter_means_nobody_but_one_character_may_be_a_name() {
        assertThat(Sought.of("a").isTooLittle()).isTrue();
        assertThat(Sought.of("").isTooLittle()).isTrue();
        assertThat(Sought.of(null).isTooLittle()).isTrue();
        assertThat(Sought.of("王").isTooLittle()).isFalse();
        assertThat(Sought.of("%").isTooLittle()).isTrue();
    }

    @Test
    void a_day_that_is_not_in_the_calendar_is_no_birth_date() {
        assertThat(Sought.of("31/02/1990").born()).isNull();
    }

    @Test
    void a_key_of_another_system_is_tried_as_it_is() {
        assertThat(Sought.of("DEMO-P-0017").key()).isEqualTo("DEMO-P-0017");
        assertThat(Sought.of("Haddad").key()).isNull();
    }
}
