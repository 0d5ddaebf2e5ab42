package org.holdfast.patients.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.holdfast.patients.api.PatientFact;
import org.holdfast.patients.history.Signed;
import org.holdfast.platform.Refused;
import org.junit.jupiter.api.Test;

class DiagnosisTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Signed ANN = new Signed(Instant.EPOCH, "Ann", "a reason");
    private static final PatientFact BORN_UNKNOWN =
            new PatientFact(UUID.randomUUID(), "K-1", "Leila", "Haddad", null, null, null, null);

    @Test
    void it_is_not_made_tomorrow_or_in_another_century() {
        for (LocalDate day : new LocalDate[] {TODAY.plusDays(1), LocalDate.of(1, 1, 1)})
            assertThatThrownBy(() -> made(day, Optional.empty()))
                    .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.field())
                            .contains("recordedOn"));
    }

    @Test
    void once_struck_out_it_is_not_corrected() {
        Diagnosis diagnosis = made(TODAY, Optional.empty());
        diagnosis.correct(BORN_UNKNOWN, found(TODAY, 7), TODAY);
        diagnosis.strikeOut(ANN);
        assertThatThrownBy(() -> diagnosis.correct(BORN_UNKNOWN, found(TODAY, 8), TODAY))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> diagnosis.strikeOut(ANN)).isInstanceOf(Refused.class);
    }

    @Test
    void entered_again_it_is_the_one_that_the_sender_knows() {
        Diagnosis struckOut = made(TODAY, Optional.of(42L));
        struckOut.strikeOut(ANN);
        Diagnosis again = made(TODAY, struckOut.giveUpKey());
        assertThat(again.isSent()).isTrue();
        assertThat(struckOut.isSent()).isFalse();
    }

    private static Diagnosis made(LocalDate on, Optional<Long> sent) {
        return new Diagnosis(UUID.randomUUID(), BORN_UNKNOWN, found(on, 6), sent, TODAY, ANN);
    }

    private static Diagnosis.Found found(LocalDate on, int criteria) {
        return new Diagnosis.Found(on, CodeSystem.ICD10, "F60.31", "SCID-II", criteria, 1);
    }
}
