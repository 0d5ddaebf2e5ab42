package org.holdfast.outcomes.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.holdfast.ClinicInService;
import org.holdfast.platform.Denied;
import org.holdfast.platform.access.Person;
import org.holdfast.platform.access.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The reports on a screen, and who learns whom a figure is made of. */
class ReportDeskIT extends ClinicInService {
    @Inject
    ReportDesk desk;

    private Map<String, String> asked;

    /** Leila rang the crisis line before treatment, which she completed; Noor waits. */
    @BeforeEach
    void a_small_service() {
        asked = Map.of("team", "T-" + key, "asOf", "2025-12-31");
        load(
                "patients",
                "patient_key,nhs_number,given_name,family_name,preferred_name,date_of_birth,gender,ethnicity,postcode,"
                        + "died_on,observed_until",
                "P2-%s,,Noor,Aziz,,1990-02-01,,,,,");
        load(
                "referrals",
                "referral_key,patient_key,received_on,source,team,outcome,outcome_on",
                "R2-%1$s,P2-%1$s,2024-02-05,GP,T-%1$s,WAITING,");
        load(
                "episodes",
                "episode_key,patient_key,referral_key,programme,team,clinician,started_on,ended_on,ending",
                "E-%1$s,P-%1$s,R-%1$s,SCM,T-%1$s,S-%1$s,2024-03-02,2024-11-01,COMPLETED");
        load(
                "contacts",
                "contact_key,patient_key,type,started_on,ended_on,source",
                "C-%1$s,P-%1$s,CRISIS_LINE,2024-02-01,,");
    }

    private List<PersonRow> behind(Person person) {
        return as(person, () -> desk.behind(asked, "CRISIS_LINE", ServiceContact.Window.BEFORE))
                .rows();
    }

    private List<PersonRow> waiting(Person person) {
        return as(person, () -> desk.inBox(asked, FlowBox.WAITING, "")).rows();
    }

    @Test
    void the_screen_counts_what_the_report_counts() {
        ServiceContact contact = as(clinician, () -> desk.serviceContact(asked));
        assertThat(contact.starters()).isEqualTo(1);
        assertThat(contact.rows())
                .filteredOn(row -> row.type().equals("CRISIS_LINE"))
                .singleElement()
                .satisfies(row -> assertThat(row.before().n()).isEqualTo(1));
        ReferralFlow flow = as(clinician, () -> desk.referralFlow(asked));
        assertThat(flow.screened()).isEqualTo(2);
        assertThat(flow.waiting()).isEqualTo(1);
        assertThat(flow.accepted()).isEqualTo(1);
    }

    @Test
    void a_manager_and_the_team_see_the_people_behind_a_figure() {
        for (Person person : List.of(clinician, someone(Role.MANAGER))) {
            assertThat(behind(person)).extracting(PersonRow::name).containsExactly("Leila Haddad");
            assertThat(waiting(person)).extracting(PersonRow::name).containsExactly("Noor Aziz");
        }
    }

    @Test
    void a_clinician_of_another_team_sees_the_figure_and_nobody_behind_it() {
        Person other = someone(Role.CLINICIAN, Set.of(UUID.randomUUID()));
        assertThat(as(other, () -> desk.serviceContact(asked)).starters()).isEqualTo(1);
        assertThat(behind(other)).isEmpty();
        assertThat(waiting(other)).isEmpty();
        assertThat(behind(someone(Role.CLINICIAN))).isEmpty();
    }

    @Test
    void governance_and_administration_see_figures_only() {
        for (Role role : List.of(Role.GOVERNANCE, Role.ADMIN)) {
            assertThat(as(someone(role), () -> desk.referralFlow(asked)).screened())
                    .isEqualTo(2);
            assertThatThrownBy(() -> behind(someone(role))).isInstanceOf(Denied.class);
            assertThatThrownBy(() -> waiting(someone(role))).isInstanceOf(Denied.class);
        }
        assertThatThrownBy(() -> as(someone(Role.TRAINER), () -> desk.serviceContact(asked)))
                .isInstanceOf(Denied.class);
    }
}
