package org.holdfast.patients.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.holdfast.InService;
import org.holdfast.patients.api.PatientId;
import org.holdfast.platform.ChangedByAnother;
import org.holdfast.platform.Denied;
import org.holdfast.platform.Ids;
import org.holdfast.platform.Refused;
import org.holdfast.platform.access.Person;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.database.Sql;
import org.junit.jupiter.api.Test;

/** Registering, finding and changing people, with their access rules, on the server's own database. */
class PatientDeskIT extends InService {
    @Inject
    PatientDesk desk;

    @Inject
    FindDesk finding;

    @Inject
    Sql sql;

    @Test
    void who_registers_somebody_finds_and_reads_them_and_leaves_a_trail() {
        Person clinician = someone(Role.CLINICIAN, Set.of(team()));
        String family = unique();
        PatientId patient = register(clinician, family, null);
        List<FoundRow> found =
                as(clinician, () -> finding.find("zoe " + family, 10)).rows();
        assertThat(found).extracting(FoundRow::name).containsExactly("Zoë " + family);
        assertThat(found.get(0).way()).isEqualTo(FoundRow.Way.OPEN);
        assertThat(as(clinician, () -> desk.read(patient)).givenName()).isEqualTo("Zoë");
        assertThat(sql.count(
                        "SELECT COUNT(*) FROM platform.audit_row WHERE record_id = ? AND action = 'patient.registered'",
                        patient.value()))
                .isEqualTo(1);
    }

    @Test
    void another_team_finds_the_person_and_does_not_open_the_record() {
        PatientId patient = register(someone(Role.CLINICIAN, Set.of(team())), unique(), null);
        Person other = someone(Role.CLINICIAN, Set.of(team()));
        assertThatThrownBy(() -> as(other, () -> desk.read(patient))).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> as(someone(Role.MANAGER), () -> desk.read(patient)))
                .isInstanceOf(Denied.class);
        assertThat(as(someone(Role.ADMIN), () -> desk.read(patient)).id()).isEqualTo(patient.value());
    }

    @Test
    void a_restricted_record_hides_its_name_from_the_team() {
        UUID team = team();
        String family = unique();
        Person registrar = someone(Role.CLINICIAN, Set.of(team));
        as(registrar, () -> desk.register(Ids.next(), null, details(family, null), team, true));
        Person colleague = someone(Role.CLINICIAN, Set.of(team));
        assertThat(as(colleague, () -> finding.find(family, 10)).rows())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.isRestricted()).isTrue();
                    assertThat(row.way()).isEqualTo(FoundRow.Way.WITH_REASON);
                });
        assertThat(as(registrar, () -> finding.find(family, 10)).rows())
                .extracting(FoundRow::way)
                .containsExactly(FoundRow.Way.OPEN);
    }

    @Test
    void the_same_click_twice_registers_one_person() {
        UUID team = team();
        Person clinician = someone(Role.CLINICIAN, Set.of(team));
        UUID id = Ids.next();
        String family = unique();
        as(clinician, () -> desk.register(id, null, details(family, null), team, false));
        as(clinician, () -> desk.register(id, null, details(family, null), team, false));
        assertThat(as(clinician, () -> finding.find(family, 10)).rows()).hasSize(1);
    }

    @Test
    void two_people_do_not_share_an_nhs_number() {
        Person clinician = someone(Role.CLINICIAN, Set.of(team()));
        NhsNumber number = new NhsNumber("4010232137");
        register(clinician, unique(), number);
        assertThatThrownBy(() -> register(clinician, unique(), number))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).contains("nhsNumber"));
    }

    @Test
    void of_two_who_edit_the_second_is_told_and_a_new_name_is_found() {
        Person clinician = someone(Role.CLINICIAN, Set.of(team()));
        PatientId patient = register(clinician, unique(), null);
        long seen = as(clinician, () -> desk.read(patient)).version();
        String married = unique();
        assertThat(as(clinician, () -> desk.amend(patient, details(married, null), seen))
                        .version())
                .isGreaterThan(seen);
        assertThatThrownBy(() -> as(clinician, () -> desk.amend(patient, details("Late", null), seen)))
                .isInstanceOf(ChangedByAnother.class);
        assertThat(as(clinician, () -> finding.find(married, 10)).rows()).hasSize(1);
    }

    private PatientId register(Person by, String family, NhsNumber number) {
        return as(
                by,
                () -> desk.register(
                        Ids.next(),
                        null,
                        details(family, number),
                        by.teams().iterator().next(),
                        false));
    }

    private static Details details(String family, NhsNumber number) {
        return new Details(
                new PersonName("Zoë", family, null), number, LocalDate.of(1990, 5, 1), null, null, null, null, null);
    }

    private UUID team() {
        UUID team = Ids.next();
        sql.update(
                "INSERT INTO platform.team (id, team_key, name, opened_on) VALUES (?, ?, 'A team', DATE '2020-01-01')",
                team,
                "IT-" + team);
        return team;
    }

    /** A family name that no other test uses. */
    private static String unique() {
        return "Fam" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    }
}
