package org.holdfast.patients.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import org.holdfast.InService;
import org.holdfast.platform.Denied;
import org.holdfast.platform.access.Person;
import org.holdfast.platform.access.Role;
import org.junit.jupiter.api.Test;

/** Who may look for people at all. */
class FindDeskIT extends InService {
    @Inject
    FindDesk desk;

    @Test
    void nobody_finds_anybody_without_signing_in() {
        assertThatThrownBy(() -> as(Person.NOBODY, () -> desk.find("Aurelia", 10)))
                .isInstanceOf(Denied.class);
    }

    @Test
    void the_training_lead_does_not_look_for_patients() {
        assertThatThrownBy(() -> as(someone(Role.TRAINER), () -> desk.find("Aurelia", 10)))
                .isInstanceOf(Denied.class);
    }

    @Test
    void a_clinician_looks_and_a_name_nobody_has_finds_nobody() {
        FoundPatients found = as(someone(Role.CLINICIAN), () -> desk.find("Quixwoddle", 10));
        assertThat(found.rows()).isEmpty();
        assertThat(found.tooLittle()).isFalse();
        assertThat(found.more()).isFalse();
    }
}
