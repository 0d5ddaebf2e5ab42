package org.holdfast.patients.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.stream.IntStream;
import org.holdfast.ClinicInService;
import org.holdfast.platform.Denied;
import org.holdfast.platform.access.Person;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.page.Finder;
import org.junit.jupiter.api.Test;

/** Who may look for people at all. */
class FindDeskIT extends ClinicInService {
    @Inject
    FindDesk desk;

    @Inject
    PatientFinder box;

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
        assertThat(found.total()).isZero();
    }

    @Test
    void the_search_box_says_of_how_many_it_shows_the_first() {
        many("Zyxquolia", 23);
        Finder.Matches some = as(someone(Role.CLINICIAN), () -> box.search("Zyxquolia", 8));
        assertThat(some.found()).hasSize(8);
        assertThat(some.total()).isEqualTo(23);
        assertThat(some.more()).isFalse();
        assertThat(some.all()).isEqualTo("/patients/find.xhtml?query=Zyxquolia");
        many("Wyxquoline", 52);
        Finder.Matches more = as(someone(Role.CLINICIAN), () -> box.search("Wyxquoline", 8));
        assertThat(more.found()).hasSize(8);
        assertThat(more.total()).isEqualTo(50);
        assertThat(more.more()).isTrue();
    }

    private void many(String name, int people) {
        load(
                "patients",
                "patient_key,nhs_number,given_name,family_name,preferred_name,date_of_birth,gender,ethnicity,postcode,"
                        + "died_on,observed_until",
                IntStream.range(0, people)
                        .mapToObj(i -> name + i + "-%s,," + name + ",Moss,,1999-03-14,,,,,")
                        .toArray(String[]::new));
    }
}
