package org.holdfast.outcomes.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.holdfast.platform.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is told in the form of an event, and what is left open. */
class EventFormTest {
    private final EventForm form = new EventForm();

    @BeforeEach
    void somethingHappened() {
        form.setAct(Act.SELF_INJURY);
        form.setOccurredOn(LocalDate.of(2026, 2, 3));
    }

    @Test
    void what_nobody_has_said_is_not_a_no() {
        assertThat(form.facts().corroborated()).isNull();
        assertThat(form.facts().substanceInvolved()).isNull();
        form.setCorroborated(null);
        assertThat(form.facts().corroborated()).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void an_answer_comes_back_as_it_was_given(YesNo answer) {
        assertThat(YesNo.of(answer.known())).isEqualTo(answer);
        form.setCorroborated(answer);
        form.setSubstanceInvolved(answer);
        assertThat(form.facts().corroborated()).isEqualTo(answer.known());
        assertThat(form.facts().substanceInvolved()).isEqualTo(answer.known());
    }

    @Test
    void a_grade_that_does_not_exist_is_refused_at_its_field() {
        form.setMedicalSeverity(7);
        assertThatThrownBy(form::facts).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.field())
                .contains("medicalSeverity"));
    }
}
