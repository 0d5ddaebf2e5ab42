package org.holdfast.patients.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.holdfast.ClinicInService;
import org.holdfast.patients.history.Earlier;
import org.holdfast.platform.Denied;
import org.holdfast.platform.Refused;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.imports.ImportRefused;
import org.junit.jupiter.api.Test;

/** What a record said of a person before, and a birth and a death held against all that is recorded in between. */
class EarlierDetailsIT extends ClinicInService {
    private static final String HEADER =
            "patient_key,nhs_number,given_name,family_name,preferred_name,date_of_birth,gender,ethnicity,postcode,"
                    + "died_on,observed_until";
    private static final LocalDate BORN = LocalDate.of(1994, 3, 14);

    @Inject
    PatientDesk desk;

    @Inject
    AfterDeath after;

    private static Details details(String family, LocalDate born, LocalDate died) {
        return new Details(new PersonName("Leila", family, null), null, born, null, null, null, died, null);
    }

    private PatientRecord amend(Details details) {
        return as(
                clinician, () -> desk.amend(patient, details, desk.read(patient).version()));
    }

    private List<Earlier<EarlierDetails>> earlier() {
        return as(clinician, () -> desk.earlier(patient));
    }

    @Test
    void a_name_that_is_written_over_stays_readable_whoever_writes() {
        amend(details("Noor", BORN, null));
        load("patients", HEADER, "P-%s,,Leila,Smith,,1994-03-14,,,,,");
        assertThat(earlier())
                .extracting(
                        was -> was.said().familyName(), was -> was.superseded().by())
                .containsExactly(tuple("Noor", null), tuple("Haddad", "Efua"));
        assertThat(as(clinician, () -> desk.read(patient)).changedBy()).isNull();
    }

    @Test
    void the_same_details_again_are_no_new_version() {
        long before = as(clinician, () -> desk.read(patient)).version();
        assertThat(amend(details("Haddad", BORN, null)).version()).isEqualTo(before);
        assertThat(earlier()).isEmpty();
    }

    @Test
    void who_does_not_see_the_details_does_not_see_what_they_were() {
        amend(details("Noor", BORN, null));
        assertThat(as(someone(Role.ADMIN), () -> desk.earlier(patient))).hasSize(1);
        for (Role role : List.of(Role.MANAGER, Role.GOVERNANCE, Role.TRAINER, Role.CLINICIAN))
            assertThatThrownBy(() -> as(someone(role), () -> desk.earlier(patient)))
                    .isInstanceOf(Denied.class);
    }

    @Test
    void nobody_is_born_after_something_that_is_in_their_record() {
        load(
                "contacts",
                "contact_key,patient_key,type,started_on,ended_on,source",
                "C-%1$s,P-%1$s,CRISIS_LINE,2010-05-03,,");
        Refused refused =
                catchThrowableOfType(Refused.class, () -> amend(details("Haddad", LocalDate.of(2010, 5, 4), null)));
        assertThat(refused.field()).contains("dateOfBirth");
        assertThat(refused.args()).containsExactly("a contact on 3 May 2010");
        assertThatThrownBy(() -> load("patients", HEADER, "P-%s,,Leila,Haddad,,2010-05-04,,,,,"))
                .isInstanceOfSatisfying(ImportRefused.class, file -> assertThat(file.faults())
                        .singleElement()
                        .satisfies(fault -> assertThat(fault.column()).isEqualTo("date_of_birth")));
        assertThat(amend(details("Haddad", LocalDate.of(2010, 5, 3), null)).dateOfBirth())
                .isEqualTo(LocalDate.of(2010, 5, 3));
    }

    @Test
    void a_death_before_something_recorded_is_stored_and_says_what_lies_after_it() {
        load(
                "events",
                "event_key,patient_key,occurred_on,precision,act,intent,medical_severity,treatment,method,count",
                "V-%1$s,P-%1$s,2024-03-03,DAY,SELF_INJURY,NONE,1,SELF,,");
        PatientRecord stored = amend(details("Haddad", BORN, LocalDate.of(2024, 2, 1)));
        assertThat(stored.diedOn()).isEqualTo(LocalDate.of(2024, 2, 1));
        assertThat(stored.warnings()).singleElement().asString().contains("an event on 3 March 2024");
        assertThat(as(clinician, () -> after.has(patient, stored.diedOn()))).contains("an event on 3 March 2024");
        assertThat(as(someone(Role.ADMIN), () -> after.has(patient, stored.diedOn())))
                .isEmpty();
        assertThat(amend(details("Haddad", BORN, null)).warnings()).isEmpty();
    }
}
