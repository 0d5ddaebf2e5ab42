package org.holdfast.therapy.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.holdfast.ClinicInService;
import org.holdfast.patients.api.PatientId;
import org.holdfast.platform.ChangedByAnother;
import org.holdfast.platform.Denied;
import org.holdfast.platform.Refused;
import org.holdfast.platform.Unknown;
import org.holdfast.platform.access.Person;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.tasks.OpenTask;
import org.holdfast.platform.tasks.Tasks;
import org.holdfast.therapy.api.EpisodeId;
import org.holdfast.therapy.api.Episodes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A session from its planning to what became of it, and going after somebody who did not come. */
class AppointmentDeskIT extends ClinicInService {
    private static final LocalTime TEN = LocalTime.of(10, 0);

    @Inject
    Sessions sessions;

    @Inject
    Episodes episodes;

    @Inject
    Tasks tasks;

    @Inject
    Clock clock;

    private LocalDate today;
    private EpisodeId episode;

    @BeforeEach
    void treatment_runs() {
        today = LocalDate.now(clock);
        load(
                "episodes",
                "episode_key,patient_key,referral_key,programme,team,clinician,started_on,ended_on,ending",
                "E-%1$s,P-%1$s,R-%1$s,SCM,T-%1$s,S-%1$s,2024-03-02,,");
        episode = new EpisodeId(
                episodes.ofPatient(patient.value()).iterator().next().id());
    }

    private void plan(LocalDate on) {
        as(clinician, () -> sessions.plan(patient, episode, efua, "INDIVIDUAL", on, TEN, 50, "Room 2"));
    }

    private List<AppointmentRow> all() {
        AppointmentList list = as(clinician, () -> sessions.of(patient, episode, null, null));
        return Stream.concat(list.ahead().stream(), list.past().stream()).toList();
    }

    private UUID planned(LocalDate on) {
        plan(on);
        return all().stream()
                .filter(row -> row.startsAt().equals(on.atTime(TEN)) && !row.struck())
                .findFirst()
                .orElseThrow()
                .id();
    }

    private List<OpenTask> owed() {
        return tasks.about(patient.value());
    }

    private String refusedAt(Runnable step) {
        return catchThrowableOfType(Refused.class, () -> as(clinician, step))
                .field()
                .orElse("");
    }

    @Test
    void a_session_stands_where_it_was_planned_with_whom_and_where() {
        plan(today.plusDays(3));
        assertThat(all()).singleElement().satisfies(row -> {
            assertThat(row.startsAt()).isEqualTo(today.plusDays(3).atTime(TEN));
            assertThat(row.minutes()).isEqualTo(50);
            assertThat(row.place()).isEqualTo("Room 2");
            assertThat(row.clinician()).isEqualTo("Efua Lindqvist");
            assertThat(row.outcome()).isNull();
            assertThat(row.isPast()).isFalse();
        });
    }

    @Test
    void a_session_lies_within_treatment_with_somebody_who_works_here_and_once() {
        assertThat(refusedAt(() -> plan(LocalDate.of(2024, 3, 1)))).isEqualTo("on");
        assertThat(refusedAt(
                        () -> sessions.plan(patient, episode, UUID.randomUUID(), "INDIVIDUAL", today, TEN, 50, "")))
                .isEqualTo("clinician");
        assertThat(refusedAt(() -> sessions.plan(patient, episode, efua, "INDIVIDUAL", today, TEN, 601, "")))
                .isEqualTo("minutes");
        plan(today.plusDays(3));
        assertThat(refusedAt(() -> plan(today.plusDays(3)))).isEqualTo("at");
        assertThatThrownBy(() -> as(
                        clinician,
                        () -> sessions.plan(
                                patient, new EpisodeId(UUID.randomUUID()), efua, "INDIVIDUAL", today, TEN, 50, "")))
                .isInstanceOf(Unknown.class);
        assertThat(all()).hasSize(1);
    }

    @Test
    void it_is_planned_and_seen_by_those_who_may_open_the_record() {
        for (Person other : List.of(someone(Role.CLINICIAN, Set.of(UUID.randomUUID())), someone(Role.TRAINER))) {
            assertThatThrownBy(() -> as(other, () -> sessions.of(patient, episode, null, null)))
                    .isInstanceOf(Denied.class);
            assertThatThrownBy(() ->
                            as(other, () -> sessions.plan(patient, episode, efua, "INDIVIDUAL", today, TEN, 50, "")))
                    .isInstanceOf(Denied.class);
        }
        assertThat(all()).isEmpty();
    }

    @Test
    void nobody_can_say_what_became_of_a_session_before_it_began_unless_it_was_cancelled() {
        UUID tomorrow = planned(today.plusDays(1));
        assertThat(refusedAt(() -> sessions.record(patient, tomorrow, 0, Outcome.ATTENDED)))
                .isEqualTo("outcome");
        as(clinician, () -> sessions.record(patient, tomorrow, 0, Outcome.CANCELLED_BY_PATIENT));
        assertThat(all().get(0).outcome()).isEqualTo(Outcome.CANCELLED_BY_PATIENT);
        assertThat(owed()).isEmpty();
    }

    @Test
    void somebody_who_did_not_come_is_gone_after_until_somebody_says_what_came_of_it() {
        UUID yesterday = planned(today.minusDays(1));
        assertThat(refusedAt(() -> sessions.followUp(patient, yesterday, 0, "Rang her")))
                .isEqualTo("followUp");
        as(clinician, () -> sessions.record(patient, yesterday, 0, Outcome.DID_NOT_ATTEND));
        assertThat(owed()).singleElement().satisfies(task -> {
            assertThat(task.owner()).isEqualTo(efua);
            assertThat(task.team()).isEqualTo(team);
            assertThat(task.title()).contains("Leila Haddad");
            assertThat(task.url()).contains(yesterday.toString());
            assertThat(task.due()).isAfter(clock.instant().minusSeconds(3600));
        });
        assertThat(refusedAt(() -> sessions.followUp(patient, yesterday, 1, " ")))
                .isEqualTo("followUp");
        as(clinician, () -> sessions.followUp(patient, yesterday, 1, "Rang her, she is at her sister’s"));
        assertThat(owed()).isEmpty();
        assertThat(all().get(0).followUp()).isEqualTo("Rang her, she is at her sister’s");
        assertThat(all().get(0).owesFollowUp()).isFalse();
    }

    @Test
    void a_corrected_outcome_takes_the_task_away_again() {
        UUID yesterday = planned(today.minusDays(1));
        as(clinician, () -> sessions.record(patient, yesterday, 0, Outcome.DID_NOT_ATTEND));
        assertThat(owed()).hasSize(1);
        as(clinician, () -> sessions.record(patient, yesterday, 1, Outcome.ATTENDED));
        assertThat(owed()).isEmpty();
        assertThat(all().get(0).outcome()).isEqualTo(Outcome.ATTENDED);
    }

    @Test
    void a_session_of_somebody_else_is_not_found_under_this_name() {
        UUID yesterday = planned(today.minusDays(1));
        load(
                "patients",
                "patient_key,nhs_number,given_name,family_name,preferred_name,date_of_birth,gender,ethnicity,postcode,"
                        + "died_on,observed_until",
                "P2-%s,,Noor,Aziz,,1990-02-01,,,,,");
        load(
                "referrals",
                "referral_key,patient_key,received_on,source,team,outcome,outcome_on",
                "R2-%1$s,P2-%1$s,2024-01-05,GP,T-%1$s,ACCEPTED,2024-01-20");
        PatientId noor = patients.byKey("P2-" + key).orElseThrow();
        assertThatThrownBy(() -> as(clinician, () -> sessions.record(noor, yesterday, 0, Outcome.ATTENDED)))
                .isInstanceOf(Unknown.class);
    }

    @Test
    void of_two_who_say_what_became_of_a_session_the_first_is_heard_and_the_second_is_told() {
        UUID yesterday = planned(today.minusDays(1));
        as(clinician, () -> sessions.record(patient, yesterday, 0, Outcome.ATTENDED));
        assertThatThrownBy(() -> as(clinician, () -> sessions.record(patient, yesterday, 0, Outcome.DID_NOT_ATTEND)))
                .isInstanceOf(ChangedByAnother.class);
        as(clinician, () -> sessions.record(patient, yesterday, 0, Outcome.ATTENDED));
        assertThat(all()).singleElement().satisfies(row -> {
            assertThat(row.outcome()).isEqualTo(Outcome.ATTENDED);
            assertThat(row.version()).as("the same said twice is said once").isEqualTo(1);
            assertThat(row.changed().staff()).isEqualTo(efua);
            assertThat(row.changed().by()).isEqualTo("Efua Lindqvist");
        });
        assertThat(owed()).isEmpty();
        as(clinician, () -> sessions.record(patient, yesterday, 1, Outcome.DID_NOT_ATTEND));
        assertThat(all().get(0).outcome()).isEqualTo(Outcome.DID_NOT_ATTEND);
    }

    @Test
    void of_two_who_went_after_somebody_the_second_sees_what_the_first_has_written() {
        UUID yesterday = planned(today.minusDays(1));
        as(clinician, () -> sessions.record(patient, yesterday, 0, Outcome.DID_NOT_ATTEND));
        as(clinician, () -> sessions.followUp(patient, yesterday, 1, "Rang her"));
        assertThatThrownBy(() -> as(clinician, () -> sessions.followUp(patient, yesterday, 1, "Wrote to her")))
                .isInstanceOf(ChangedByAnother.class);
        assertThat(all().get(0).followUp()).isEqualTo("Rang her");
    }

    private void sent(String outcome) {
        load(
                "appointments",
                "appointment_key,patient_key,episode_key,clinician,strand,starts_at,minutes,place,outcome",
                "A-%1$s,P-%1$s,E-%1$s,S-%1$s,INDIVIDUAL," + today.minusDays(1) + "T10:00,50,," + outcome);
    }

    @Test
    void when_a_file_says_that_they_came_after_all_nobody_has_to_call_them() {
        sent("DID_NOT_ATTEND");
        assertThat(owed()).hasSize(1);
        sent("ATTENDED");
        assertThat(owed()).isEmpty();
        sent("DID_NOT_ATTEND");
        assertThat(owed()).as("and they are gone after again if that was wrong").hasSize(1);
    }

    @Test
    void what_was_said_here_stays_readable_when_a_file_says_otherwise() {
        sent("");
        UUID session = all().get(0).id();
        as(clinician, () -> sessions.record(patient, session, 0, Outcome.DID_NOT_ATTEND));
        as(clinician, () -> sessions.followUp(patient, session, 1, "Rang her"));
        sent("ATTENDED");
        assertThat(all().get(0).outcome()).isEqualTo(Outcome.ATTENDED);
        assertThat(all().get(0).struckFollowUp()).isEqualTo("Rang her");
        assertThat(all().get(0).changed().by()).as("another system").isNull();
        assertThatThrownBy(
                        () -> as(clinician, () -> sessions.record(patient, session, 2, Outcome.CANCELLED_BY_PATIENT)))
                .isInstanceOf(ChangedByAnother.class);
    }

    private AppointmentWhole whole(UUID session) {
        return as(clinician, () -> sessions.whole(patient, session)).orElseThrow();
    }

    @Test
    void a_session_still_to_come_is_moved_and_its_old_time_stays_readable() {
        UUID session = planned(today.plusDays(3));
        as(
                clinician,
                () -> sessions.move(
                        patient, session, 0, today.plusDays(5), LocalTime.of(15, 30), "By video", "Asked for later"));
        assertThat(all()).singleElement().satisfies(row -> {
            assertThat(row.startsAt()).isEqualTo(today.plusDays(5).atTime(15, 30));
            assertThat(row.place()).isEqualTo("By video");
        });
        assertThat(whole(session).earlier()).singleElement().satisfies(was -> {
            assertThat(was.startsAt()).isEqualTo(today.plusDays(3).atTime(TEN));
            assertThat(was.place()).isEqualTo("Room 2");
            assertThat(was.superseded().by()).isEqualTo("Efua Lindqvist");
            assertThat(was.reason()).isEqualTo("Asked for later");
        });
        plan(today.plusDays(3));
        assertThatThrownBy(() ->
                        as(clinician, () -> sessions.move(patient, session, 0, today.plusDays(6), TEN, "Room 2", null)))
                .as("of two who move it the second is told")
                .isInstanceOf(ChangedByAnother.class);
    }

    @Test
    void a_session_is_moved_within_treatment_into_a_free_hour_ahead_and_not_when_it_is_over() {
        UUID gone = planned(today.minusDays(1));
        assertThat(refusedAt(() -> sessions.move(patient, gone, 0, today.plusDays(1), TEN, null, null)))
                .isEqualTo("on");
        UUID cancelled = planned(today.plusDays(2));
        as(clinician, () -> sessions.record(patient, cancelled, 0, Outcome.CANCELLED_BY_PATIENT));
        assertThat(refusedAt(() -> sessions.move(patient, cancelled, 1, today.plusDays(1), TEN, null, null)))
                .isEqualTo("on");
        UUID session = planned(today.plusDays(3));
        plan(today.plusDays(4));
        assertThat(refusedAt(() -> sessions.move(patient, session, 0, today.plusDays(4), TEN, null, null)))
                .isEqualTo("at");
        assertThat(refusedAt(() -> sessions.move(patient, session, 0, today.plusDays(3), TEN, "Room 2", null)))
                .isEqualTo("on");
        assertThat(refusedAt(() -> sessions.move(patient, session, 0, today.minusDays(3), TEN, "Room 2", null)))
                .isEqualTo("on");
        as(clinician, () -> sessions.move(patient, session, 0, today.plusDays(3), TEN, "Room 3", null));
    }

    @Test
    void an_appointment_entered_in_error_is_struck_out_stays_readable_and_counts_nowhere() {
        UUID session = planned(today.minusDays(1));
        as(clinician, () -> sessions.record(patient, session, 0, Outcome.DID_NOT_ATTEND));
        assertThat(owed()).hasSize(1);
        assertThat(refusedAt(() -> sessions.strikeOut(patient, session, 1, " ")))
                .isEqualTo("reason");
        assertThatThrownBy(() -> as(clinician, () -> sessions.strikeOut(patient, session, 0, "Wrong person")))
                .isInstanceOf(ChangedByAnother.class);
        as(clinician, () -> sessions.strikeOut(patient, session, 1, "Wrong person"));
        assertThat(owed()).as("nobody has to call them").isEmpty();
        assertThat(all()).singleElement().satisfies(row -> {
            assertThat(row.struckOut().reason()).isEqualTo("Wrong person");
            assertThat(row.struckOut().when().by()).isEqualTo("Efua Lindqvist");
            assertThat(row.missed()).isFalse();
        });
        assertThatThrownBy(() -> as(clinician, () -> sessions.record(patient, session, 2, Outcome.ATTENDED)))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> as(clinician, () -> sessions.strikeOut(patient, session, 2, "Again")))
                .isInstanceOf(Refused.class);
        plan(today.minusDays(1));
        assertThat(all()).as("the hour is free again").hasSize(2);
    }

    @Test
    void whoever_may_not_open_the_record_neither_moves_nor_strikes_out() {
        UUID session = planned(today.plusDays(3));
        for (Person other : List.of(someone(Role.CLINICIAN, Set.of(UUID.randomUUID())), someone(Role.TRAINER))) {
            assertThatThrownBy(() -> as(other, () -> sessions.whole(patient, session)))
                    .isInstanceOf(Denied.class);
            assertThatThrownBy(() ->
                            as(other, () -> sessions.move(patient, session, 0, today.plusDays(4), TEN, null, null)))
                    .isInstanceOf(Denied.class);
            assertThatThrownBy(() -> as(other, () -> sessions.strikeOut(patient, session, 0, "Wrong person")))
                    .isInstanceOf(Denied.class);
        }
        assertThat(all().get(0).struck()).isFalse();
    }

    @Test
    void a_long_history_goes_page_by_page_and_leaves_nobody_out() {
        List<String> rows = new ArrayList<>();
        for (int week = 1; week <= 230; week++)
            rows.add("A%1$d-%%1$s,P-%%1$s,E-%%1$s,S-%%1$s,INDIVIDUAL,%2$sT10:00,50,,ATTENDED"
                    .formatted(week, today.minusDays(week * 3L)));
        for (int week = 1; week <= 60; week++)
            rows.add("B%1$d-%%1$s,P-%%1$s,,S-%%1$s,INDIVIDUAL,%2$sT10:00,50,,"
                    .formatted(week, today.plusDays(week * 3L)));
        load(
                "appointments",
                "appointment_key,patient_key,episode_key,clinician,strand,starts_at,minutes,place,outcome",
                rows.toArray(String[]::new));
        Set<UUID> seen = new HashSet<>();
        Turned back = null;
        Turned ahead = null;
        int pages = 0;
        do {
            Turned from = back;
            Turned to = ahead;
            AppointmentList list = as(clinician, () -> sessions.of(patient, episode, from, to));
            list.past().forEach(row -> seen.add(row.id()));
            list.ahead().forEach(row -> seen.add(row.id()));
            back = list.furtherBack();
            if (list.furtherAhead() != null) ahead = list.furtherAhead();
            pages++;
        } while (back != null);
        assertThat(seen).as("also those of no episode").hasSize(290);
        assertThat(as(clinician, () -> sessions.tally(patient, episode)))
                .isEqualTo(new AppointmentTally(60, 230, 60, 0, 0));
        assertThat(pages).isEqualTo(5);
    }
}
