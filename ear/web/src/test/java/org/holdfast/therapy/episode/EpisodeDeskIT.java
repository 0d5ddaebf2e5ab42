package org.holdfast.therapy.episode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.holdfast.ClinicInService;
import org.holdfast.patients.api.ReferralFact;
import org.holdfast.patients.api.ReferralId;
import org.holdfast.patients.api.ReferralOutcome;
import org.holdfast.platform.ChangedByAnother;
import org.holdfast.platform.Denied;
import org.holdfast.platform.Refused;
import org.holdfast.platform.Unknown;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.database.Sql;
import org.holdfast.platform.imports.ImportRefused;
import org.holdfast.platform.imports.Imported;
import org.holdfast.platform.tasks.Tasks;
import org.holdfast.therapy.api.Ending;
import org.holdfast.therapy.api.EpisodeId;
import org.holdfast.therapy.api.Episodes;
import org.holdfast.therapy.appointment.AppointmentList;
import org.holdfast.therapy.appointment.AppointmentRow;
import org.holdfast.therapy.appointment.Diary;
import org.holdfast.therapy.appointment.Outcome;
import org.holdfast.therapy.appointment.Sessions;
import org.junit.jupiter.api.Test;

/** Treatment from the accepted referral to its end, and who may touch it. */
class EpisodeDeskIT extends ClinicInService {
    private static final String EPISODES =
            "episode_key,patient_key,referral_key,programme,team,clinician,started_on,ended_on,ending";
    private static final LocalDate START = LocalDate.of(2024, 3, 2);

    @Inject
    EpisodeDesk desk;

    @Inject
    Sessions sessions;

    @Inject
    Episodes episodes;

    @Inject
    Tasks tasks;

    @Inject
    Diary diary;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

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
    void what_was_begun_in_error_counts_nowhere_stays_readable_and_lets_its_referral_go() {
        EpisodeId id = begun();
        LocalDate today = LocalDate.now(clock);
        as(
                clinician,
                () -> sessions.plan(patient, id, efua, "ASSESSMENT", today.plusDays(7), LocalTime.NOON, 50, null));
        assertThat(refusal(() -> desk.strikeOut(patient, id, 0, " "))).isEqualTo("reason");
        assertThatThrownBy(() -> as(clinician, () -> desk.strikeOut(patient, id, 7, "Wrong person")))
                .isInstanceOf(ChangedByAnother.class);
        assertThat(as(clinician, () -> desk.strikeOut(patient, id, 0, "It was another person's")))
                .as("appointments cancelled")
                .isEqualTo(1);
        assertThat(episodes.ofPatient(patient.value())).isEmpty();
        assertThat(episodes.find(id)).isEmpty();
        assertThat(episodes.carried(Set.of(team), today)).isEmpty();
        assertThat(episodes.uncarried(Set.of(team), today)).isEmpty();
        assertThat(episodes.toBegin(Set.of(team))).hasSize(1);
        assertThat(sql.count("SELECT COUNT(*) FROM outcomes.episode_fact WHERE id = ?", id.value()))
                .isZero();
        assertThat(sql.count("SELECT COUNT(*) FROM patients.care WHERE origin = ?", id.value()))
                .isZero();
        assertThat(as(clinician, () -> desk.open(patient))).isEmpty();
        assertThat(as(clinician, () -> desk.begunInError(patient)))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.startedOn()).isEqualTo(START);
                    assertThat(one.clinician()).isEqualTo("Efua Lindqvist");
                    assertThat(one.team()).isEqualTo("Riverside");
                    assertThat(one.by()).isEqualTo("Efua Lindqvist");
                    assertThat(one.reason()).isEqualTo("It was another person's");
                });
        assertThatThrownBy(() -> as(clinician, () -> desk.strikeOut(patient, id, 1, "Again")))
                .isInstanceOf(Unknown.class);
        assertThat(as(clinician, () -> desk.openReferrals(patient)))
                .extracting(ReferralFact::id)
                .containsExactly(referral);
        begun();
        assertThat(episodes.ofPatient(patient.value())).hasSize(1);
    }

    @Test
    void treatment_in_which_something_happened_was_not_begun_in_error() {
        EpisodeId id = begun();
        as(clinician, () -> sessions.plan(patient, id, efua, "ASSESSMENT", START, LocalTime.NOON, 50, null));
        UUID session = as(clinician, () -> sessions.of(patient, id, null, null))
                .past()
                .get(0)
                .id();
        as(clinician, () -> sessions.record(patient, session, 0, Outcome.ATTENDED));
        assertThatThrownBy(() -> as(clinician, () -> desk.strikeOut(patient, id, 0, "Wrong person")))
                .hasMessageStartingWith("therapy.strikeEpisode.sessions");
        // What was entered in error is struck out there first; what was written shows all the same that it began.
        as(clinician, () -> sessions.strikeOut(patient, session, 1, "Another person's"));
        as(clinician, () -> desk.deliver(patient, id, "crisis-plan", START));
        assertThatThrownBy(() -> as(clinician, () -> desk.strikeOut(patient, id, 0, "Wrong person")))
                .hasMessageStartingWith("therapy.strikeEpisode.delivered");
    }

    @Test
    void an_episode_struck_out_here_stays_so_until_its_sender_says_something_new() {
        String row = "E-%1$s,P-%1$s,R-%1$s,SCM,T-%1$s,S-%1$s,";
        load("episodes", EPISODES, row + "2024-03-02,,");
        EpisodeId id = new EpisodeId(episodes.ofPatient(patient.value()).get(0).id());
        as(clinician, () -> desk.strikeOut(patient, id, 0, "Never came to anything"));
        assertThat(load("episodes", EPISODES, row + "2024-03-02,,").updated()).isZero();
        assertThat(episodes.ofPatient(patient.value())).isEmpty();
        assertThat(load("episodes", EPISODES, row + "2024-03-09,,").updated()).isEqualTo(1);
        assertThat(episodes.ofPatient(patient.value())).hasSize(1);
        assertThat(as(clinician, () -> desk.begunInError(patient))).isEmpty();
        assertThat(sql.count(
                        "SELECT COUNT(*) FROM therapy.episode_was WHERE episode_id = ? AND struck_out_reason IS NOT NULL",
                        id.value()))
                .isEqualTo(1);
        assertThat(sql.count("SELECT COUNT(*) FROM outcomes.episode_fact WHERE id = ?", id.value()))
                .isEqualTo(1);
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
        as(clinician, () -> desk.end(patient, first, 0, START.plusDays(30), Ending.ENDED_EARLY, "Moved away", null));
        as(clinician, () -> desk.begin(patient, null, "SCM", team, efua, START.plusDays(60)));
        assertThat(episodes.ofPatient(patient.value())).hasSize(3);
    }

    @Test
    void reasons_are_given_and_fit_and_days_fit_the_life_and_the_episode() {
        EpisodeId id = begun();
        for (String reason : new String[] {null, " ", "x".repeat(501), "a\u0000b"}) {
            assertThat(refusal(() -> desk.end(patient, id, 0, START.plusDays(3), Ending.COMPLETED, reason, null)))
                    .isEqualTo("reason");
            assertThat(refusal(() -> desk.move(patient, id, "treatment", START.plusDays(3), reason)))
                    .isEqualTo("reason");
        }
        for (LocalDate day : new LocalDate[] {null, START.minusDays(1), LocalDate.of(2190, 1, 1)}) {
            assertThat(refusal(() -> desk.end(patient, id, 0, day, Ending.COMPLETED, "Goals met", null)))
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
        assertThat(all()).isEmpty();
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
        assertThat(refusal(() -> desk.end(patient, id, 0, LocalDate.of(2024, 4, 2), Ending.DIED, "Died", null)))
                .isEqualTo("endedOn");
        as(clinician, () -> desk.end(patient, id, 0, LocalDate.of(2024, 4, 1), Ending.DIED, "Died", null));
    }

    @Test
    void who_ends_treatment_because_somebody_died_says_when_and_the_record_knows_it() {
        EpisodeId id = begun();
        LocalDate died = START.plusDays(40);
        assertThat(refusal(() -> desk.end(patient, id, 0, died, Ending.DIED, "Died at home", null)))
                .isEqualTo("diedOn");
        assertThat(refusal(() -> desk.end(patient, id, 0, died, Ending.DIED, "Died at home", LocalDate.of(2190, 1, 1))))
                .isEqualTo("diedOn");
        assertThat(refusal(() -> desk.end(patient, id, 0, died.plusDays(1), Ending.DIED, "Died at home", died)))
                .as("treatment did not go on after the death")
                .isEqualTo("endedOn");
        assertThat(patients.fact(patient).orElseThrow().diedOn())
                .as("nothing half done")
                .isNull();
        as(clinician, () -> desk.end(patient, id, 0, died, Ending.DIED, "Died at home", died));
        assertThat(patients.fact(patient).orElseThrow().diedOn()).isEqualTo(died);
        assertThat(sql.count(
                        "SELECT COUNT(*) FROM platform.audit_row WHERE record_id = ? AND action = 'patient.died'",
                        patient.value()))
                .isEqualTo(1);
        assertThat(sql.count(
                        "SELECT COUNT(*) FROM outcomes.patient_fact WHERE id = ? AND died_on = ?",
                        patient.value(),
                        died))
                .as("what the reports go by")
                .isEqualTo(1);
    }

    private UUID planned(EpisodeId id, LocalDate on) {
        as(clinician, () -> sessions.plan(patient, id, efua, "INDIVIDUAL", on, LocalTime.of(10, 0), 50, null));
        return session(on).id();
    }

    /** Of the person's only episode. */
    private List<AppointmentRow> all() {
        EpisodeId id = new EpisodeId(
                episodes.ofPatient(patient.value()).iterator().next().id());
        AppointmentList list = as(clinician, () -> sessions.of(patient, id, null, null));
        return Stream.concat(list.ahead().stream(), list.past().stream()).toList();
    }

    private AppointmentRow session(LocalDate on) {
        return all().stream()
                .filter(one -> one.startsAt().toLocalDate().equals(on))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void what_is_planned_after_the_end_is_cancelled_and_planned_again_when_the_end_is_taken_back() {
        EpisodeId id = begun();
        planned(id, START.plusDays(20));
        planned(id, START.plusDays(30));
        planned(id, START.plusDays(37));
        assertThat(as(
                        clinician,
                        () -> desk.end(patient, id, 0, START.plusDays(20), Ending.ENDED_EARLY, "Moved away", null)))
                .isEqualTo(2);
        assertThat(session(START.plusDays(20)).outcome()).isNull();
        assertThat(session(START.plusDays(30)).outcome()).isEqualTo(Outcome.CANCELLED_AT_END);
        assertThat(refusal(() -> desk.reopen(patient, id, 1, " "))).isEqualTo("reason");
        assertThat(as(clinician, () -> desk.reopen(patient, id, 1, "Ended the wrong person")))
                .isEqualTo(2);
        assertThat(session(START.plusDays(30)).outcome()).isNull();
        EpisodeView view = as(clinician, () -> desk.open(patient)).get(0);
        assertThat(view.running()).isTrue();
        assertThat(view.before().ends()).singleElement().satisfies(old -> {
            assertThat(old.endedOn()).isEqualTo(START.plusDays(20));
            assertThat(old.ending()).isEqualTo(Ending.ENDED_EARLY);
            assertThat(old.endReason()).isEqualTo("Moved away");
            assertThat(old.reason()).isEqualTo("Ended the wrong person");
            assertThat(old.by()).isEqualTo("Efua Lindqvist");
        });
        assertThatThrownBy(() -> as(clinician, () -> desk.reopen(patient, id, 2, "Again")))
                .isInstanceOf(Refused.class);
    }

    @Test
    void an_end_is_not_taken_back_while_another_episode_of_the_programme_runs() {
        EpisodeId first = begun();
        as(clinician, () -> desk.end(patient, first, 0, START.plusDays(30), Ending.ENDED_EARLY, "Moved away", null));
        as(clinician, () -> desk.begin(patient, null, "SCM", team, efua, START.plusDays(60)));
        assertThatThrownBy(() -> as(clinician, () -> desk.reopen(patient, first, 1, "Entered in error")))
                .isInstanceOf(Refused.class);
    }

    @Test
    void treatment_does_not_end_before_what_took_place_in_it() {
        EpisodeId id = begun();
        as(clinician, () -> desk.move(patient, id, "treatment", START.plusDays(50), "Ready"));
        assertThat(refusal(() -> desk.end(patient, id, 0, START.plusDays(45), Ending.ENDED_EARLY, "Moved away", null)))
                .isEqualTo("endedOn");
        UUID came = planned(id, START.plusDays(60));
        as(clinician, () -> sessions.record(patient, came, 0, Outcome.ATTENDED));
        assertThat(refusal(() -> desk.end(patient, id, 0, START.plusDays(55), Ending.ENDED_EARLY, "Moved away", null)))
                .isEqualTo("endedOn");
        as(clinician, () -> sessions.record(patient, came, 1, Outcome.CANCELLED_BY_PATIENT));
        as(clinician, () -> desk.end(patient, id, 0, START.plusDays(55), Ending.ENDED_EARLY, "Moved away", null));
    }

    @Test
    void a_referral_that_waits_is_accepted_with_the_beginning_or_when_the_episode_is_linked_to_it() {
        load(
                "referrals",
                "referral_key,patient_key,received_on,source,team,outcome,outcome_on",
                "R2-%1$s,P-%1$s,2024-02-20,GP,T-%1$s,WAITING,",
                "R3-%1$s,P-%1$s,2024-04-01,GP,T-%1$s,WAITING,",
                "R4-%1$s,P-%1$s,2024-02-01,GP,T-%1$s,DECLINED,2024-02-10");
        UUID waiting = referral("R2-");
        assertThat(as(clinician, () -> desk.openReferrals(patient)))
                .extracting(ReferralFact::id)
                .as("accepted first, declined never")
                .containsExactly(referral, referral("R3-"), waiting);
        assertThat(refusal(() -> desk.begin(patient, referral("R4-"), "SCM", team, efua, START)))
                .isEqualTo("referral");
        as(clinician, () -> desk.begin(patient, waiting, "SCM", team, efua, START));
        assertThat(patients.referral(new ReferralId(waiting))).hasValueSatisfying(one -> {
            assertThat(one.outcome()).isEqualTo(ReferralOutcome.ACCEPTED);
            assertThat(one.outcomeOn()).isEqualTo(START);
        });
        EpisodeId unlinked = as(clinician, () -> desk.begin(patient, null, "MBT_I", team, efua, START));
        assertThat(refusal(() -> desk.link(patient, unlinked, 0, waiting)))
                .as("that one has its episode")
                .isEqualTo("referral");
        assertThat(refusal(() -> desk.link(patient, unlinked, 0, referral("R3-"))))
                .as("it came after treatment began")
                .isEqualTo("referral");
        as(clinician, () -> desk.link(patient, unlinked, 0, referral));
        assertThat(episodes.find(unlinked).orElseThrow().referralId()).isEqualTo(referral);
        assertThat(refusal(() -> desk.link(patient, unlinked, 1, referral("R3-"))))
                .isEqualTo("referral");
    }

    private UUID referral(String prefix) {
        return patients.referrals(patient).stream()
                .filter(one -> one.referralKey().equals(prefix + key))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void an_episode_goes_into_the_hands_of_somebody_who_is_in_the_team_it_goes_to() {
        load("teams", "team_key,name,opened_on,closed_on", "T2-%s,Harbour,2020-01-01,");
        load(
                "staff",
                "staff_key,name,email,profession,registration_body,registration_number,team,started_on,left_on",
                "S2-%1$s,Tove Vinterhav,,,,,T2-%1$s,2020-01-01,");
        UUID harbour = teams.byKey("T2-" + key).orElseThrow().id();
        UUID tove = staff.byKey("S2-" + key).orElseThrow().id();
        EpisodeId id = begun();
        assertThat(refusal(() -> desk.handTo(patient, id, 0, harbour, efua))).isEqualTo("clinician");
        assertThat(refusal(() -> desk.handTo(patient, id, 0, team, tove))).isEqualTo("clinician");
        as(clinician, () -> desk.handTo(patient, id, 0, harbour, tove));
        assertThat(episodes.find(id).orElseThrow().teamId()).isEqualTo(harbour);
    }

    @Test
    void somebody_recorded_by_mistake_as_not_having_come_is_corrected_without_inventing_a_call() {
        EpisodeId id = begun();
        UUID session = planned(id, START.plusDays(7));
        as(clinician, () -> sessions.record(patient, session, 0, Outcome.DID_NOT_ATTEND));
        as(clinician, () -> sessions.followUp(patient, session, 1, "Rang at ten. They had come."));
        as(clinician, () -> sessions.record(patient, session, 2, Outcome.ATTENDED));
        assertThat(session(START.plusDays(7))).satisfies(row -> {
            assertThat(row.outcome()).isEqualTo(Outcome.ATTENDED);
            assertThat(row.followUp()).isNull();
            assertThat(row.struckFollowUp()).isEqualTo("Rang at ten. They had come.");
        });
        assertThat(tasks.about(patient.value())).isEmpty();
        as(clinician, () -> sessions.record(patient, session, 3, Outcome.DID_NOT_ATTEND));
        assertThat(session(START.plusDays(7)).owesFollowUp()).isTrue();
        assertThat(tasks.about(patient.value())).hasSize(1);
    }

    @Test
    void nobody_is_called_or_expected_who_has_died() {
        EpisodeId id = begun();
        UUID missed = planned(id, START.plusDays(7));
        UUID later = planned(id, START.plusDays(14));
        LocalDate tomorrow = LocalDate.now(clock).plusDays(1);
        planned(id, tomorrow);
        as(clinician, () -> sessions.record(patient, missed, 0, Outcome.DID_NOT_ATTEND));
        assertThat(tasks.about(patient.value())).hasSize(1);
        assertThat(as(clinician, () -> diary.myDay(tomorrow))).hasSize(1);
        load(
                "patients",
                "patient_key,nhs_number,given_name,family_name,preferred_name,date_of_birth,gender,ethnicity,postcode,"
                        + "died_on,observed_until",
                "P-%s,,Leila,Haddad,,1994-03-14,,,,2024-03-12,");
        assertThat(tasks.about(patient.value())).isEmpty();
        assertThat(as(clinician, () -> diary.myDay(tomorrow))).isEmpty();
        assertThat(session(tomorrow).afterDeath()).isTrue();
        as(clinician, () -> sessions.record(patient, later, 0, Outcome.DID_NOT_ATTEND));
        assertThat(tasks.about(patient.value())).isEmpty();
        assertThat(as(clinician, () -> desk.open(patient)).get(0).goesOn()).isFalse();
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
        as(clinician, () -> desk.end(patient, id, 0, START.plusDays(30), Ending.ENDED_EARLY, "Moved away", null));
        assertThatThrownBy(() -> as(
                        clinician,
                        () -> desk.end(patient, id, 0, START.plusDays(31), Ending.COMPLETED, "Goals met", null)))
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
        UUID session = all().get(0).id();
        as(clinician, () -> sessions.record(patient, session, 0, Outcome.DID_NOT_ATTEND));
        assertThat(tasks.about(patient.value())).hasSize(1).allMatch(task -> task.owner()
                .equals(efua));
        as(clinician, () -> sessions.followUp(patient, session, 1, "Rang at ten. Comes on Thursday."));
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

    @Test
    void treatment_begins_with_somebody_of_the_team_it_begins_in() {
        load(
                "staff",
                "staff_key,name,email,profession,registration_body,registration_number,team,started_on,left_on",
                "O-%1$s,Piotr Lund,,,,,,2020-01-01,");
        UUID piotr = staff.byKey("O-" + key).orElseThrow().id();
        assertThat(refusal(() -> desk.begin(patient, referral, "SCM", team, piotr, START)))
                .isEqualTo("clinician");
        assertThat(episodes.ofPatient(patient.value())).isEmpty();
    }

    @Test
    void a_file_that_names_somebody_of_another_team_is_taken_in_and_warns() {
        load(
                "staff",
                "staff_key,name,email,profession,registration_body,registration_number,team,started_on,left_on",
                "O-%1$s,Piotr Lund,,,,,,2020-01-01,");
        Imported read = load(
                "episodes",
                EPISODES,
                "E1-%1$s,P-%1$s,,SCM,T-%1$s,O-%1$s,2024-03-02,,",
                "E2-%1$s,P-%1$s,,MBT_I,T-%1$s,O-%1$s,2024-03-02,2024-06-01,",
                "E3-%1$s,P-%1$s,,MBT_OP,,O-%1$s,2024-03-02,,",
                "E4-%1$s,P-%1$s,,MBT_ASPD,T-%1$s,S-%1$s,2024-03-02,,");
        assertThat(read.inserted()).isEqualTo(4);
        assertThat(read.warnings()).singleElement().satisfies(one -> {
            assertThat(one.row()).isEqualTo(1);
            assertThat(one.column()).isEqualTo("clinician");
        });
    }

    @Test
    void taking_back_an_end_because_somebody_died_says_that_they_live() {
        EpisodeId id = begun();
        LocalDate died = START.plusDays(40);
        as(clinician, () -> desk.end(patient, id, 0, died, Ending.DIED, "Died at home", died));
        as(clinician, () -> desk.reopen(patient, id, 1, "It was somebody else"));
        assertThat(patients.fact(patient).orElseThrow().diedOn()).isNull();
        assertThat(as(clinician, () -> desk.open(patient)).get(0).goesOn()).isTrue();
        assertThat(sql.count(
                        "SELECT COUNT(*) FROM platform.audit_row WHERE record_id = ? AND action = 'patient.deathTakenBack'",
                        patient.value()))
                .isEqualTo(1);
        assertThat(sql.count(
                        "SELECT COUNT(*) FROM patients.patient_was WHERE patient_id = ? AND died_on = ?",
                        patient.value(),
                        died))
                .as("what the record said stays readable")
                .isEqualTo(1);
        assertThat(sql.count(
                        "SELECT COUNT(*) FROM outcomes.patient_fact WHERE id = ? AND died_on IS NULL", patient.value()))
                .isEqualTo(1);
    }

    @Test
    void another_end_that_is_taken_back_leaves_a_death_known_from_elsewhere() {
        EpisodeId id = begun();
        as(clinician, () -> desk.end(patient, id, 0, START.plusDays(30), Ending.COMPLETED, "Goals met", null));
        load(
                "patients",
                "patient_key,nhs_number,given_name,family_name,preferred_name,date_of_birth,gender,ethnicity,postcode,"
                        + "died_on,observed_until",
                "P-%s,,Leila,Haddad,,1994-03-14,,,,2024-06-12,");
        as(clinician, () -> desk.reopen(patient, id, 1, "Entered in error"));
        assertThat(patients.fact(patient).orElseThrow().diedOn()).isEqualTo(LocalDate.of(2024, 6, 12));
    }

    private List<String> kept(EpisodeId id) {
        return sql.list(
                "SELECT w.team_id, w.clinician_id, w.started_on, w.ended_on, w.end_reason FROM therapy.episode_was w"
                        + " WHERE w.episode_id = ? ORDER BY w.version",
                row -> (team.equals(Sql.uuid(row, "team_id")) ? "Riverside" : "elsewhere") + " "
                        + (efua.equals(Sql.uuid(row, "clinician_id")) ? "Efua" : "somebody") + " "
                        + Sql.date(row, "started_on") + " " + Sql.date(row, "ended_on") + " "
                        + row.getString("end_reason"),
                id.value());
    }

    @Test
    void what_a_changed_row_of_a_file_writes_over_is_kept_and_an_end_entered_here_is_not_undone_unsaid() {
        load("episodes", EPISODES, "E-%1$s,P-%1$s,R-%1$s,SCM,T-%1$s,S-%1$s,2024-03-02,,");
        EpisodeId id = new EpisodeId(episodes.ofPatient(patient.value()).get(0).id());
        load("episodes", EPISODES, "E-%1$s,P-%1$s,R-%1$s,SCM,T-%1$s,S-%1$s,2024-03-03,,");
        assertThat(kept(id)).containsExactly("Riverside Efua 2024-03-02 null null");
        int version = as(clinician, () -> desk.open(patient).get(0).version());
        as(
                clinician,
                () -> desk.end(patient, id, version, LocalDate.of(2024, 4, 2), Ending.ENDED_EARLY, "Moved away", null));
        assertThat(load("episodes", EPISODES, "E-%1$s,P-%1$s,R-%1$s,SCM,T-%1$s,S-%1$s,2024-03-03,,")
                        .unchanged())
                .as("sent before")
                .isEqualTo(1);
        Imported read = load("episodes", EPISODES, "E-%1$s,P-%1$s,R-%1$s,SCM,T-%1$s,S-%1$s,2024-03-04,,");
        assertThat(read.warnings()).singleElement().satisfies(one -> assertThat(one.column())
                .isEqualTo("ended_on"));
        assertThat(kept(id)).last().isEqualTo("Riverside Efua 2024-03-03 2024-04-02 Moved away");
        EpisodeView view = as(clinician, () -> desk.open(patient)).get(0);
        assertThat(view.running()).isTrue();
        assertThat(view.endReason()).as("no reason for an end that it has not").isNull();
        assertThat(view.before().ends()).singleElement().satisfies(old -> {
            assertThat(old.endedOn()).isEqualTo(LocalDate.of(2024, 4, 2));
            assertThat(old.reason()).isEmpty();
        });
    }

    @Test
    void with_whom_it_was_before_it_was_handed_over_stays_known() {
        load(
                "staff",
                "staff_key,name,email,profession,registration_body,registration_number,team,started_on,left_on",
                "N-%1$s,Ines Okafor,,,,,T-%1$s,2020-01-01,");
        UUID ines = staff.byKey("N-" + key).orElseThrow().id();
        EpisodeId id = begun();
        as(clinician, () -> desk.handTo(patient, id, 0, team, ines));
        assertThat(kept(id)).containsExactly("Riverside Efua 2024-03-02 null null");
        Before before = as(clinician, () -> desk.open(patient)).get(0).before();
        assertThat(before.ends()).isEmpty();
        assertThat(before.hands()).singleElement().satisfies(hands -> {
            assertThat(hands.clinician()).isEqualTo("Efua Lindqvist");
            assertThat(hands.team()).isEqualTo("Riverside");
            assertThat(hands.startedOn()).isEqualTo(START);
            assertThat(hands.by()).isEqualTo("Efua Lindqvist");
        });
    }
}
