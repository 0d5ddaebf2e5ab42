package org.holdfast.therapy.caseload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.holdfast.ClinicInService;
import org.holdfast.platform.Denied;
import org.holdfast.platform.access.Person;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.database.Sql;
import org.holdfast.therapy.api.CaseloadReason.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who stands on a caseload, in which order, and for whom. */
class CaseloadDeskIT extends ClinicInService {
    @Inject
    CaseloadDesk desk;

    @Inject
    Clock clock;

    @Inject
    Sql sql;

    private LocalDate today;

    /** Ana harmed herself, Bea left hospital a day or two ago, and of Cleo nothing is owed that anybody knows of. */
    @BeforeEach
    void three_people_in_treatment() {
        today = LocalDate.now(clock);
        load(
                "patients",
                "patient_key,nhs_number,given_name,family_name,preferred_name,date_of_birth,gender,ethnicity,postcode,"
                        + "died_on,observed_until",
                "A-%s,,Ana,Zorić,,1990-02-01,,,,,",
                "B-%s,,Bea,Young,,1990-02-01,,,,,",
                "C-%s,,Cleo,Abel,,1990-02-01,,,,,");
        load(
                "referrals",
                "referral_key,patient_key,received_on,source,team,outcome,outcome_on",
                "RA-%1$s,A-%1$s,2024-01-05,GP,T-%1$s,ACCEPTED,2024-01-20",
                "RB-%1$s,B-%1$s,2024-01-05,GP,T-%1$s,ACCEPTED,2024-01-20",
                "RC-%1$s,C-%1$s,2024-01-05,GP,T-%1$s,ACCEPTED,2024-01-20");
        String start = "," + today + ",,";
        load(
                "episodes",
                "episode_key,patient_key,referral_key,programme,team,clinician,started_on,ended_on,ending",
                "EC-%1$s,C-%1$s,RC-%1$s,SCM,T-%1$s,S-%1$s" + start,
                "EB-%1$s,B-%1$s,RB-%1$s,SCM,T-%1$s,S-%1$s" + start,
                "EA-%1$s,A-%1$s,RA-%1$s,SCM,T-%1$s,S-%1$s" + start);
        load(
                "contacts",
                "contact_key,patient_key,type,started_on,ended_on,source",
                "H-%1$s,B-%1$s,HOSPITAL_ADMISSION," + today.minusDays(9) + "," + today.minusDays(2) + ",");
        load(
                "events",
                "event_key,patient_key,occurred_on,precision,act,intent,medical_severity,treatment,method,count",
                "V-%1$s,A-%1$s," + today.minusDays(4) + ",DAY,SELF_INJURY,,2,,,");
    }

    private List<CaseloadRow> mine(Person person) {
        return as(person, () -> desk.mine(List::of, List::of)).rows();
    }

    @Test
    void who_is_needed_next_comes_first_and_each_line_says_why() {
        List<CaseloadRow> rows = mine(clinician);
        assertThat(rows).extracting(CaseloadRow::name).containsExactly("Ana Zorić", "Bea Young", "Cleo Abel");
        assertThat(rows.get(0).why().kind()).isEqualTo(Kind.SAFETY);
        assertThat(rows.get(0).when()).isEqualTo(CaseloadRow.When.TODAY);
        assertThat(rows.get(1).why().kind()).isEqualTo(Kind.LEFT_HOSPITAL);
        assertThat(rows.get(1).when()).isEqualTo(CaseloadRow.When.TODAY);
        assertThat(rows.get(2).when()).isNotEqualTo(CaseloadRow.When.TODAY);
        assertThat(rows).isSortedAccordingTo((a, b) -> a.when().compareTo(b.when()));
        assertThat(rows).allSatisfy(row -> assertThat(row.clock()).isNotBlank());
    }

    @Test
    void it_leaves_a_row_in_the_trail_that_names_everybody_on_it() {
        mine(clinician);
        assertThat(sql.count(
                        "SELECT COUNT(*) FROM platform.audit_row WHERE action = 'caseload.shown' AND account_id = ?",
                        clinician.account()))
                .isEqualTo(1);
    }

    @Test
    void whoever_left_the_team_no_longer_sees_its_people_and_a_colleague_sees_them_all() {
        Person left = new Person(clinician.account(), efua, "efua", "Efua", Set.of(Role.CLINICIAN), Set.of(), "test");
        assertThat(mine(left)).isEmpty();
        Person colleague = someone(Role.CLINICIAN, Set.of(team));
        assertThat(mine(colleague)).isEmpty();
        assertThat(as(colleague, () -> desk.ofMyTeams(List::of, List::of)).rows())
                .hasSize(3);
        assertThat(as(someone(Role.CLINICIAN, Set.of(UUID.randomUUID())), () -> desk.ofMyTeams(List::of, List::of))
                        .rows())
                .isEmpty();
    }

    @Test
    void it_is_for_those_who_treat() {
        for (Role role : List.of(Role.TRAINER, Role.GOVERNANCE, Role.ADMIN, Role.MANAGER))
            assertThatThrownBy(() -> mine(someone(role, Set.of(team)))).isInstanceOf(Denied.class);
    }

    @Test
    void whose_treatment_is_to_begin_on_a_later_day_is_there_already_and_the_line_says_so() {
        LocalDate begins = today.plusDays(20);
        load(
                "episodes",
                "episode_key,patient_key,referral_key,programme,team,clinician,started_on,ended_on,ending",
                "EP-%1$s,P-%1$s,R-%1$s,SCM,T-%1$s,S-%1$s," + begins + ",,");
        assertThat(mine(clinician))
                .filteredOn(row -> row.patient().equals(patient.value()))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.when()).isEqualTo(CaseloadRow.When.LATER);
                    assertThat(row.reasons()).hasSize(1);
                    assertThat(row.why().title()).startsWith("Treatment begins on ");
                    assertThat(row.why().dueOn()).isEqualTo(begins);
                });
        assertThat(as(clinician, () -> desk.ofMyTeams(List::of, List::of)).rows())
                .extracting(CaseloadRow::patient)
                .contains(patient.value());
    }
}
