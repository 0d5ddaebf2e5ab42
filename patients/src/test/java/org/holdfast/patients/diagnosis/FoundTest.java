package org.holdfast.patients.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.holdfast.platform.Refused;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoundTest {
    @ParameterizedTest
    @CsvSource({
        "ICD10, F60.31",
        "ICD10, f60.3",
        "ICD10, X78",
        "ICD10, Y10.9",
        "ICD11, 6D10.1",
        "ICD11, 6D10.1/6D11.5",
        "ICD11, MB23.E",
        "ICD11, QE50.7",
        "DSM5, 301.83",
        "DSM5, 301.7",
        "DSM5, F60.3"
    })
    void a_code_is_taken_in_the_system_it_is_built_for(CodeSystem system, String code) {
        assertThat(found(system, code).code()).isEqualTo(code.toUpperCase(java.util.Locale.ROOT));
    }

    @ParameterizedTest
    @CsvSource({
        "ICD11, F60.31",
        "ICD11, 301.83",
        "ICD10, 6D10.1",
        "ICD10, 301.83",
        "ICD10, F6",
        "ICD10, F60.31.1",
        "DSM5, 6D10.1",
        "ICD11, 6D10.1/F60.31"
    })
    void a_code_of_another_system_is_refused_with_an_example(CodeSystem system, String code) {
        assertThatThrownBy(() -> found(system, code)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.key()).isEqualTo("diagnosis.codeShape." + system);
            assertThat(refused.field()).contains("code");
        });
    }

    private static Diagnosis.Found found(CodeSystem system, String code) {
        return new Diagnosis.Found(LocalDate.of(2026, 3, 2), system, code, null, null, null);
    }
}
