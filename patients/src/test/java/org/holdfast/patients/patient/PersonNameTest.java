package org.holdfast.patients.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.holdfast.platform.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {
    @Test
    void the_preferred_name_is_said_and_the_legal_one_kept() {
        PersonName name = new PersonName("Layla Noor", "Haddad", "Leila");
        assertThat(name.spoken()).isEqualTo("Leila Haddad");
        assertThat(name.legal()).contains("Layla Noor Haddad");
    }

    @Test
    void one_name_is_enough_whichever_box_it_came_in() {
        assertThat(new PersonName(null, " Suharto ", "").spoken()).isEqualTo("Suharto");
        assertThat(new PersonName("Suharto", null, null)).isEqualTo(new PersonName("", "Suharto", null));
    }

    @Test
    void a_preferred_name_that_is_the_given_one_is_none() {
        assertThat(new PersonName("Amara", "Okafor", "Amara").preferred()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"王小明", "محمد", "Łukasz", "Nguyễn Thị Minh", "O’Brien-Núñez", "<b>Bob</b>", "అమృత"})
    void a_name_in_any_script_and_with_any_marks_is_a_name(String name) {
        assertThat(new PersonName(name, null, null).spoken()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "12345", "--", "Ann\u0000", "Ann\u202eeel"})
    void nothing_without_a_letter_and_nothing_that_hides_is_a_name(String name) {
        assertThatThrownBy(() -> new PersonName(name, null, null)).isInstanceOf(Refused.class);
    }

    @Test
    void a_name_is_found_without_its_accents_capitals_and_apostrophes() {
        assertThat(NameWords.of("O’Brien-Núñez", "ŁUKASZ", "Strauß"))
                .containsExactly("obrien", "nunez", "lukasz", "strauss");
    }
}
