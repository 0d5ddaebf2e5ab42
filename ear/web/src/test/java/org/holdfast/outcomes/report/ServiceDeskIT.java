package org.holdfast.outcomes.report;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.holdfast.ClinicInService;
import org.holdfast.platform.access.Person;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.database.Sql;
import org.holdfast.platform.signin.Accounts;
import org.holdfast.therapy.api.Episodes;
import org.junit.jupiter.api.Test;

/** What a service manager sees first; the database is shared, so each test looks for its own people. */
class ServiceDeskIT extends ClinicInService {
    private static final String EPISODES =
            "episode_key,patient_key,referral_key,programme,team,clinician,started_on,ended_on,ending";
    private static final String PATIENTS =
            "patient_key,nhs_number,given_name,family_name,preferred_name,date_of_birth,gender,ethnicity,postcode,"
                    + "died_on,observed_until";
    private static final String REFERRALS = "referral_key,patient_key,received_on,source,team,outcome,outcome_on";

    @Inject
    ServiceDesk desk;

    @Inject
    Accounts accounts;

    @Inject
    Sql sql;

    private ServiceView home(ServiceList list) {
        return as(someone(Role.MANAGER), () -> desk.today(list));
    }

    @Test
    void people_in_treatment_whom_nobody_carries_are_named_with_the_reason() {
        load(
                "staff",
                "staff_key,name,email,profession,registration_body,registration_number,team,started_on,left_on",
                "L-%1$s,Anneke de Wit,,,,,T-%1$s,2020-01-01,2025-01-01");
        load("patients", PATIENTS, "Q-%s,,Tomasz,Brennan,,1999-03-14,,,,,");
        load(
                "episodes",
                EPISODES,
                "E1-%1$s,P-%1$s,R-%1$s,SCM,T-%1$s,,2024-03-02,,",
                "E2-%1$s,Q-%1$s,,SCM,T-%1$s,L-%1$s,2024-03-03,,");
        List<ServiceView.Uncarried> mine = home(ServiceList.UNCARRIED).toAllocate().rows().stream()
                .filter(one -> patient.value().equals(one.patient())
                        || patients.byKey("Q-" + key).orElseThrow().value().equals(one.patient()))
                .toList();
        assertThat(mine).extracting(ServiceView.Uncarried::name).containsExactly("Leila Haddad", "Tomasz Brennan");
        assertThat(mine).extracting(ServiceView.Uncarried::carriedBy).containsExactly("", "Anneke de Wit");
    }

    @Test
    void a_person_whom_two_clinicians_see_is_one_person_in_the_team() {
        load(
                "staff",
                "staff_key,name,email,profession,registration_body,registration_number,team,started_on,left_on",
                "K-%1$s,Efua-Marie Novak,,,,,T-%1$s,2020-01-01,");
        load("teams", "team_key,name,opened_on,closed_on", "T-%1$s,Team of %1$s,2020-01-01,");
        load(
                "episodes",
                EPISODES,
                "E1-%1$s,P-%1$s,R-%1$s,SCM,T-%1$s,S-%1$s,2024-03-02,,",
                "E2-%1$s,P-%1$s,,MBT_I,T-%1$s,K-%1$s,2024-03-03,,");
        ServiceView.TeamLoad mine = home(ServiceList.NONE).teams().stream()
                .filter(one -> one.team().equals("Team of " + key))
                .findFirst()
                .orElseThrow();
        assertThat(mine.people()).isEqualTo(1);
        assertThat(mine.clinicians()).extracting(ServiceView.Load::people).containsExactly(1, 1);
        assertThat(mine.shared()).isTrue();
    }

    @Test
    void whoever_is_in_treatment_waits_for_no_decision_that_was_not_written_down() {
        load("patients", PATIENTS, "B-%s,,Bela,Quill,,1950-03-14,,,,,");
        load("referrals", REFERRALS, "B-%1$s,B-%1$s,1990-01-05,GP,T-%1$s,WAITING,");
        assertThat(home(ServiceList.NONE).waits())
                .extracting(ServiceView.Wait::name)
                .contains("Bela Quill");
        load("episodes", EPISODES, "B-%1$s,B-%1$s,B-%1$s,SCM,T-%1$s,S-%1$s,2024-03-02,,");
        assertThat(home(ServiceList.NONE).waits())
                .extracting(ServiceView.Wait::name)
                .doesNotContain("Bela Quill");
    }

    @Test
    void someone_who_has_died_waits_no_longer_and_what_is_still_open_is_said() {
        LocalDate longAgo = LocalDate.of(1990, 1, 5);
        load("patients", PATIENTS, "D-%s,,Ada,Quill,,1950-03-14,,,,1990-02-01,");
        ServiceView before = home(ServiceList.LEFT_OPEN);
        load("referrals", REFERRALS, "W-%1$s,D-%1$s," + longAgo + ",GP,T-%1$s,WAITING,");
        load("referrals", REFERRALS, "A-%1$s,D-%1$s,1990-01-06,GP,T-%1$s,ACCEPTED,1990-01-07");
        ServiceView after = home(ServiceList.LEFT_OPEN);
        assertThat(after.lengths()).isEqualTo(before.lengths());
        assertThat(after.toBegin()).isEqualTo(before.toBegin());
        assertThat(after.waits()).extracting(ServiceView.Wait::name).doesNotContain("Ada Quill");
        assertThat(after.leftOpen().referrals()).isEqualTo(before.leftOpen().referrals() + 2);
        assertThat(after.leftOpen().rows())
                .extracting(ServiceView.Deceased::name)
                .contains("Ada Quill");
        assertThat(home(ServiceList.NONE).leftOpen().rows()).isEmpty();
    }

    @Test
    void people_whose_clinician_is_not_in_the_team_of_their_treatment_are_named_too() {
        load(
                "staff",
                "staff_key,name,email,profession,registration_body,registration_number,team,started_on,left_on",
                "O-%1$s,Piotr Lund,,,,,,2020-01-01,");
        load("patients", PATIENTS, "Q-%s,,Tomasz,Brennan,,1999-03-14,,,,,", "V-%s,,Vera,Okoro,,1999-03-14,,,,,");
        load(
                "episodes",
                EPISODES,
                "E1-%1$s,P-%1$s,R-%1$s,SCM,T-%1$s,O-%1$s,2024-03-02,,",
                "E2-%1$s,Q-%1$s,,SCM,,S-%1$s,2024-03-03,,",
                "E3-%1$s,V-%1$s,,SCM,T-%1$s,S-%1$s,2024-03-03,,");
        List<UUID> ours = Stream.of("P-", "Q-", "V-")
                .map(one -> patients.byKey(one + key).orElseThrow().value())
                .toList();
        assertThat(home(ServiceList.UNCARRIED).toAllocate().rows())
                .filteredOn(one -> ours.contains(one.patient()))
                .extracting(one -> one.name() + ": " + one.carriedBy() + " " + one.why())
                .containsExactly("Leila Haddad: Piotr Lund OUTSIDE", "Tomasz Brennan: Efua Lindqvist NO_TEAM");
    }

    @Test
    void people_whose_record_is_closed_to_their_clinician_are_counted_and_not_named() {
        load("episodes", EPISODES, "E1-%1$s,P-%1$s,R-%1$s,SCM,T-%1$s,S-%1$s,2024-03-02,,");
        load("teams", "team_key,name,opened_on,closed_on", "T-%1$s,Team of %1$s,2020-01-01,");
        sql.update("UPDATE patients.patient SET restricted = TRUE WHERE id = ?", patient.value());
        sql.update(
                "INSERT INTO patients.named_access (patient_id, staff_id) VALUES (?, ?)",
                patient.value(),
                UUID.randomUUID());
        ServiceView.ToAllocate all = home(ServiceList.UNCARRIED).toAllocate();
        assertThat(all.rows())
                .filteredOn(one -> one.team().equals("Team of " + key))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.why()).isEqualTo(Episodes.Uncarried.Why.CLOSED);
                    assertThat(one.patient()).isNull();
                    assertThat(one.name()).isEmpty();
                    assertThat(one.carriedBy()).isEqualTo("Efua Lindqvist");
                });
    }

    @Test
    void people_whose_clinician_has_no_clinical_account_any_more_are_named_too() {
        load("episodes", EPISODES, "E1-%1$s,P-%1$s,R-%1$s,SCM,T-%1$s,S-%1$s,2024-03-02,,");
        as(
                Person.SERVICE,
                () -> accounts.openForDemonstration("S-" + key, "S-" + key, Set.of(Role.MANAGER), "holdfast-demo"));
        assertThat(home(ServiceList.UNCARRIED).toAllocate().rows())
                .filteredOn(one -> patient.value().equals(one.patient()))
                .extracting(ServiceView.Uncarried::why)
                .containsExactly(Episodes.Uncarried.Why.NO_ROLE);
    }
}
