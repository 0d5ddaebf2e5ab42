package org.holdfast.patients.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.holdfast.platform.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NhsNumberTest {
    @Test
    void a_number_is_read_with_the_spaces_people_type() {
        assertThat(NhsNumber.of(" 943 476 5919 ").orElseThrow().digits()).isEqualTo("9434765919");
        assertThat(NhsNumber.of("943-476-5919").orElseThrow().spoken()).isEqualTo("943 476 5919");
    }

    @Test
    void a_blank_means_not_known() {
        assertThat(NhsNumber.of(null)).isEmpty();
        assertThat(NhsNumber.of("  ")).isEmpty();
    }

    @Test
    void a_check_sum_of_eleven_is_written_as_nought() {
        assertThat(NhsNumber.of("4010232137").orElseThrow().digits()).isEqualTo("4010232137");
        assertThat(NhsNumber.of("9990000050").orElseThrow().digits()).endsWith("0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9434765918", "9434765991", "4934765919", "0000000000"})
    void a_slip_of_a_digit_or_two_changed_places_is_refused(String slip) {
        assertThatThrownBy(() -> NhsNumber.of(slip))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("nhsNumber.checkDigit"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"943476591", "94347659190", "94347659I9", "٩٤٣٤٧٦٥٩١٩"})
    void anything_but_ten_digits_is_refused(String other) {
        assertThatThrownBy(() -> NhsNumber.of(other))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("nhsNumber.tenDigits"));
    }
}
