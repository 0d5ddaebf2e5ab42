package org.holdfast.therapy.episode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.holdfast.ClinicInService;
import org.holdfast.platform.ChangedByAnother;
import org.holdfast.platform.Denied;
import org.holdfast.platform.Refused;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.imports.ImportRefused;
import org.holdfast.platform.tasks.Tasks;
import org.holdfast.therapy.api.Ending;
import org.holdfast.therapy.api.EpisodeId;
import org.holdfast.therapy.api.Episodes;
import org.holdfast.therapy.appointment.Outcome;
import org.holdfast.therapy.appointment.Sessions;
import org.junit.jupiter.api.Test;

/** Treatment from the accepted referral to its end, and who may touch it. */
class EpisodeDeskIT extends ClinicInService {
    private static final LocalDate START = LocalDate.of(2024, 3, 2);

    @Inject
    EpisodeDesk desk;

    @Inject
    Sessions sessions;

    @Inject
    Episodes episodes;

    @Inject
    Tasks tasks;

    private EpisodeId begun() {
        return as(clinician, () -> desk.begin(patient, referral, "SCM", team, efua, START));
    }

    @Test
    void treatment_begins_from_the_accepted_referral_in_its_first_phase() {
        assertThat(episodes.toBegin(Set.of(team))).hasSize(1);
        EpisodeId id = begun();
        assertThat(episodes.toBegin(Set.of(team))).isEmpty();
        List<EpisodeView> seen = as(clinician, () -> desk.open(patient));
        assertThat(seen).hasSize(1);
        assertThat(seen.get(0).fact().id()).isEqualTo(id.value());
        assertThat(seen.get(0).standing().phase().id()).isEqualTo("assessment");
        assertThat(episodes.carried(Set.of(team), LocalDate.of(2024, 4, 1)))
                .extracting(Episodes.Carried::people)
                .containsExactly(1);
    }

    @Test
    void it_does_not_begin_before_the_referral_came_nor_twice_from_one() {
        assertThatThrownBy(() ->
                        as(clinician, () -> desk.begin(patient, referral, "SCM", team, efua, LocalDate.of(2024, 1, 4))))
                .isInstanceOf(Refused.class);
        begun();
        assertThatThrownBy(this::begun).isInstanceOf(Refused.class);
    }

    @Test
    void nobody_is_in_two_running_episodes_of_one_programme_but_may_be_in_two_programmes_or_begin_again() {
        EpisodeId first = begun();
        assertThat(catchThrowableOfType(
                                Refused.class,
                                () -> as(clinician, () -> desk.begin(patient, null, "SCM", team, efua, START)))
                        .field())
                .contains("programme");
        as(clinician, () -> desk.begin(patient, null, "MBT_I", team, efua, START));
        as(clinician, () -> desk.end(patient, first, 0, START.plusDays(30), Ending.ENDED_EARLY, "Moved away"));
        as(clinician, () -> desk.begin(patient, null, "SCM", team, efua, START.plusDays(60)));
        assertThat(episodes.ofPatient(patient.value())).hasSize(3);
    }

    @Test
    void reasons_are_given_and_fit_and_days_fit_the_life_and_the_episode() {
        EpisodeId id = begun();
        for (String reason : new String[] {null, " ", "x".repeat(501), "a\u0000b"}) {
            assertThat(refusal(() -> desk.end(patient, id, 0, START.plusDays(3), Ending.COMPLETED, reason)))
                    .isEqualTo("reason");
            assertThat(refusal(() -> desk.move(patient, id, "treatment", START.plusDays(3), reason)))
                    .isEqualTo("reason");
        }
        for (LocalDate day : new LocalDate[] {null, START.minusDays(1), LocalDate.of(2190, 1, 1)}) {
            assertThat(refusal(() -> desk.end(patient, id, 0, day, Ending.COMPLETED, "Goals met")))
                    .isEqualTo("endedOn");
            assertThat(refusal(() -> desk.move(patient, id, "treatment", day, "Ready")))
                    .isEqualTo("enteredOn");
            assertThat(refusal(() -> desk.deliver(patient, id, "crisis-plan", day)))
                    .isEqualTo("deliveredOn");
        }
        for (LocalDate day : new LocalDate[] {null, LocalDate.of(1899, 1, 1), LocalDate.of(2190, 1, 1)})
            assertThat(refusal(() -> desk.begin(patient, null, "MBT_I", team, efua, day)))
                    .isEqualTo("startedOn");
        for (String word : new String[] {null, "", "no-such"}) {
            assertThat(refusal(() -> desk.move(patient, id, word, START, "Ready")))
                    .isEqualTo("phase");
            assertThat(refusal(() -> desk.deliver(patient, id, word, START))).isEqualTo("product");
        }
        assertThat(refusal(() ->
                        sessions.plan(patient, id, efua, "INDIVIDUAL", START, LocalTime.NOON, 50, "x".repeat(201))))
                .isEqualTo("place");
        for (Integer minutes : new Integer[] {null, 0, -5, 601})
            assertThat(refusal(
                            () -> sessions.plan(patient, id, efua, "INDIVIDUAL", START, LocalTime.NOON, minutes, null)))
                    .isEqualTo("minutes");
        assertThat(as(clinician, () -> sessions.of(patient))).isEmpty();
        assertThat(episodes.find(id).orElseThrow().endedOn()).isNull();
    }

    @Test
    void treatment_does_not_end_after_the_death() {
        EpisodeId id = begun();
        load(
                "patients",
                "patient_key,nhs_number,given_name,family_name,preferred_name,date_of_birth,gender,ethnicity,postcode,"
                        + "died_on,observed_until",
                "P-%s,,Leila,Haddad,,1994-03-14,,,,2024-04-01,");
        assertThat(refusal(() -> desk.end(patient, id, 0, LocalDate.of(2024, 4, 2), Ending.DIED, "Died")))
                .isEqualTo("endedOn");
        as(clinician, () -> desk.end(patient, id, 0, LocalDate.of(2024, 4, 1), Ending.DIED, "Died"));
    }

    private String refusal(Runnable asking) {
        return catchThrowableOfType(Refused.class, () -> as(clinician, asking))
                .field()
                .orElse("");
    }

    @Test
    void a_clinician_of_another_team_and_a_training_lead_are_kept_out() {
        begun();
        assertThatThrownBy(() -> as(someone(Role.CLINICIAN, Set.of(UUID.randomUUID())), () -> desk.open(patient)))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> as(someone(Role.TRAINER, Set.of(team)), () -> desk.open(patient)))
                .isInstanceOf(Denied.class);
    }

    @Test
    void two_people_who_end_the_same_episode_do_not_undo_each_other() {
        EpisodeId id = begun();
        as(clinician, () -> desk.end(patient, id, 0, START.plusDays(30), Ending.ENDED_EARLY, "Moved away"));
        assertThatThrownBy(() -> as(
                        clinician, () -> desk.end(patient, id, 0, START.plusDays(31), Ending.COMPLETED, "Goals met")))
                .isInstanceOf(ChangedByAnother.class);
        assertThat(episodes.find(id).orElseThrow().ending()).isEqualTo(Ending.ENDED_EARLY);
    }

    @Test
    void somebody_who_did_not_come_is_gone_after_until_somebody_says_what_came_of_it() {
        EpisodeId id = begun();
        as(
                clinician,
                () -> sessions.plan(
                        patient, id, efua, "ASSESSMENT", START.plusDays(1), LocalTime.of(10, 0), 50, "Room 2"));
        UUID session = as(clinician, () -> sessions.of(patient).get(0).id());
        as(clinician, () -> sessions.record(patient, session, Outcome.DID_NOT_ATTEND));
        assertThat(tasks.about(patient.value())).hasSize(1).allMatch(task -> task.owner()
                .equals(efua));
        as(clinician, () -> sessions.followUp(patient, session, "Rang at ten. Comes on Thursday."));
        assertThat(tasks.about(patient.value())).isEmpty();
    }

    @Test
    void a_file_of_episodes_is_refused_with_every_mistake_in_its_place() {
        ImportRefused refused = catchThrowableOfType(
                ImportRefused.class,
                () -> load(
                        "episodes",
                        "episode_key,patient_key,referral_key,programme,team,clinician,started_on,ended_on,ending",
                        "E1-%1$s,P-%1$s,R-%1$s,SCM,T-%1$s,S-%1$s,2024-03-02,2024-03-01,",
                        "E2-%1$s,P-%1$s,R-%1$s,NO_SUCH,T-%1$s,S-%1$s,2024-03-02,,",
                        "E3-%1$s,P-nobody,,SCM,,,2024-03-02,,",
                        "E4-%1$s,P-%1$s,,SCM,,,2024-03-02,,COMPLETED",
                        "E5-%1$s,P-%1$s,,SCM,,,1993-03-02,,",
                        "E6-%1$s,P-%1$s,R-%1$s,SCM,,,2024-01-04,,"));
        assertThat(refused.faults())
                .extracting(fault -> fault.row() + " " + fault.column())
                .containsExactlyInAnyOrder(
                        "1 ended_on", "2 programme", "3 patient_key", "4 ending", "5 started_on", "6 started_on");
        assertThat(episodes.ofPatient(patient.value())).isEmpty();
    }

    @Test
    void the_same_file_again_changes_nothing_and_an_ending_is_told() {
        String header = "episode_key,patient_key,referral_key,programme,team,clinician,started_on,ended_on,ending";
        load("episodes", header, "E-%1$s,P-%1$s,R-%1$s,SCM,T-%1$s,S-%1$s,2024-03-02,,");
        load("episodes", header, "E-%1$s,P-%1$s,R-%1$s,SCM,T-%1$s,S-%1$s,2024-03-02,,");
        load("episodes", header, "E-%1$s,P-%1$s,R-%1$s,SCM,T-%1$s,S-%1$s,2024-03-02,2024-09-01,");
        assertThat(episodes.ofPatient(patient.value()))
                .hasSize(1)
                .allMatch(fact -> fact.endedOn().equals(LocalDate.of(2024, 9, 1)) && fact.ending() == null);
    }

    @Test
    void a_manager_gives_treatment_to_the_teams_clinicians_only_and_not_to_whom_it_is_with() {
        EpisodeId id = begun();
        load(
                "staff",
                "staff_key,name,email,profession,registration_body,registration_number,team,started_on,left_on",
                "N-%1$s,Ines Okafor,,,,,T-%1$s,2020-01-01,",
                "O-%1$s,Piotr Lund,,,,,,2020-01-01,",
                "L-%1$s,Anneke de Wit,,,,,T-%1$s,2020-01-01,2024-06-01");
        UUID ines = staff.byKey("N-" + key).orElseThrow().id();
        for (UUID other : List.of(
                staff.byKey("O-" + key).orElseThrow().id(),
                staff.byKey("L-" + key).orElseThrow().id(),
                efua))
            assertThat(catchThrowableOfType(
                                    Refused.class,
                                    () -> as(someone(Role.MANAGER), () -> desk.allocate(patient, id, 0, team, other)))
                            .field())
                    .contains("clinician");
        as(someone(Role.MANAGER), () -> desk.allocate(patient, id, 0, team, ines));
        assertThat(episodes.find(id).orElseThrow().clinicianId()).isEqualTo(ines);
    }
}
