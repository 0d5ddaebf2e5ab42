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
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.holdfast.ClinicInService;
import org.holdfast.platform.ChangedByAnother;
import org.holdfast.platform.Denied;
import org.holdfast.platform.Refused;
import org.holdfast.platform.Unknown;
import org.holdfast.platform.access.Person;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.imports.Imported;
import org.holdfast.therapy.api.Ending;
import org.holdfast.therapy.api.EpisodeId;
import org.holdfast.therapy.appointment.AppointmentRow;
import org.holdfast.therapy.appointment.Outcome;
import org.holdfast.therapy.appointment.RepeatedSessions;
import org.holdfast.therapy.appointment.SeriesAhead;
import org.holdfast.therapy.appointment.Sessions;
import org.holdfast.therapy.programme.Standing;
import org.holdfast.therapy.recurrence.Rhythm;
import org.junit.jupiter.api.Test;

/** Treatment that rests, goes on and is given longer, and what was entered in error of it. */
class CourseDeskIT extends ClinicInService {
    @Inject
    EpisodeDesk desk;

    @Inject
    CourseDesk course;

    @Inject
    Sessions sessions;

    @Inject
    RepeatedSessions repeated;

    @Inject
    SeriesAhead ahead;

    @Inject
    Clock clock;

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Begun 100 days ago, and in Treatment for 60. */
    private EpisodeId inTreatment() {
        EpisodeId id = as(clinician, () -> desk.begin(patient, referral, "SCM", team, efua, today().minusDays(100)));
        as(clinician, () -> desk.move(patient, id, "treatment", today().minusDays(60), "Ready"));
        return id;
    }

    private Standing standing() {
        return as(clinician, () -> desk.open(patient)).get(0).standing();
    }

    private UUID planned(EpisodeId id, LocalDate on) {
        as(clinician, () -> sessions.plan(patient, id, efua, "INDIVIDUAL", on, LocalTime.of(10, 0), 50, null));
        return session(id, on).id();
    }

    private AppointmentRow session(EpisodeId id, LocalDate on) {
        var list = as(clinician, () -> sessions.of(patient, id, null, null));
        return java.util.stream.Stream.concat(list.ahead().stream(), list.past().stream())
                .filter(one -> one.startsAt().toLocalDate().equals(on))
                .findFirst()
                .orElseThrow();
    }

    private Sessions.Rested pause(EpisodeId id, LocalDate from, LocalDate until) {
        return as(clinician, () -> course.pause(patient, id, from, until, "In hospital"));
    }

    private Decision pauseOf(EpisodeId id) {
        return as(clinician, () -> course.decisions(patient, id)).stream()
                .filter(one -> one.kind() == Decision.Kind.PAUSE && one.stands())
                .findFirst()
                .orElseThrow();
    }

    private static String field(ThrowingCallable action) {
        Refused refused = catchThrowableOfType(Refused.class, action);
        return refused.field().orElse("") + " " + refused.key();
    }

    @Test
    void no_paused_day_counts_and_what_was_planned_on_one_is_cancelled() {
        EpisodeId id = inTreatment();
        assertThat(standing().clock().count()).isEqualTo(9);
        planned(id, today().minusDays(35));
        planned(id, today().plusDays(7));
        planned(id, today().plusDays(21));
        assertThat(pause(id, today().minusDays(28), today().plusDays(14))).isEqualTo(new Sessions.Rested(1, 0));
        assertThat(standing().isPaused()).isTrue();
        assertThat(standing().clock().count()).as("60 days without 28").isEqualTo(5);
        assertThat(session(id, today().minusDays(35)).outcome()).isNull();
        assertThat(session(id, today().plusDays(7)).outcome()).isEqualTo(Outcome.CANCELLED_IN_PAUSE);
        assertThat(session(id, today().plusDays(21)).outcome()).isNull();
        assertThat(field(() -> pause(id, today(), null))).isEqualTo("pausedOn therapy.pause.already");
    }

    @Test
    void treatment_goes_on_earlier_than_was_said_and_what_is_planned_from_then_on_stands_again() {
        EpisodeId id = inTreatment();
        planned(id, today().plusDays(7));
        planned(id, today().plusDays(21));
        assertThat(pause(id, today().minusDays(7), null).cancelled()).isEqualTo(2);
        Decision pause = pauseOf(id);
        assertThat(as(clinician, () -> course.resume(patient, id, pause.id(), pause.version(), today().plusDays(14))))
                .isEqualTo(new Sessions.Rested(0, 1));
        assertThat(session(id, today().plusDays(21)).outcome()).isNull();
        assertThatThrownBy(() -> as(clinician, () -> course.resume(patient, id, pause.id(), pause.version(), today())))
                .as("it was said otherwise since")
                .isInstanceOf(ChangedByAnother.class);
        assertThat(as(clinician, () -> course.resume(patient, id, pause.id(), 1, today().plusDays(1))))
                .isEqualTo(new Sessions.Rested(0, 1));
        assertThat(as(clinician, () -> course.decisions(patient, id)).stream()
                        .filter(one -> one.kind() == Decision.Kind.PAUSE))
                .as("what was said before stays readable")
                .extracting(Decision::until)
                .containsExactlyInAnyOrder(today().plusDays(1), today().plusDays(14), null);
    }

    @Test
    void what_is_repeated_is_not_planned_on_paused_days_and_is_when_treatment_goes_on() {
        EpisodeId id = inTreatment();
        LocalDate first = today().plusDays(1);
        pause(id, today(), null);
        as(
                clinician,
                () -> repeated.plan(
                        patient,
                        id,
                        efua,
                        "INDIVIDUAL",
                        Rhythm.weekly(1, first, LocalTime.of(10, 0)).times(5),
                        50,
                        null,
                        RepeatedSessions.OnHolidays.KEEP));
        assertThat(session(id, first).outcome()).isEqualTo(Outcome.CANCELLED_IN_PAUSE);
        // Somebody who rests is still met once: that hour is taken when treatment goes on.
        planned(id, first.plusWeeks(4));
        Decision pause = pauseOf(id);
        assertThat(as(clinician, () -> course.resume(patient, id, pause.id(), pause.version(), first.plusWeeks(2))))
                .isEqualTo(new Sessions.Rested(0, 2));
        assertThat(session(id, first.plusWeeks(1)).outcome()).isEqualTo(Outcome.CANCELLED_IN_PAUSE);
        assertThat(session(id, first.plusWeeks(2)).outcome()).isNull();
    }

    @Test
    void a_pause_entered_in_error_is_as_if_it_had_never_been() {
        EpisodeId id = inTreatment();
        Standing before = standing();
        planned(id, today().plusDays(7));
        pause(id, today().minusDays(28), null);
        Decision pause = pauseOf(id);
        assertThat(field(
                        () -> as(clinician, () -> course.strikeOut(patient, id, Decision.Kind.PAUSE, pause.id(), " "))))
                .isEqualTo("reason therapy.strike.why");
        assertThat(as(
                        clinician,
                        () -> course.strikeOut(patient, id, Decision.Kind.PAUSE, pause.id(), "Another person's")))
                .isEqualTo(new Sessions.Rested(0, 1));
        assertThat(standing()).isEqualTo(before);
        Decision struck = as(clinician, () -> course.decision(patient, id, Decision.Kind.PAUSE, pause.id()));
        assertThat(struck.gone().reason()).isEqualTo("Another person's");
        assertThat(struck.gone().by()).isEqualTo("Efua Lindqvist");
        assertThat(field(() ->
                        as(clinician, () -> course.strikeOut(patient, id, Decision.Kind.PAUSE, pause.id(), "Again"))))
                .endsWith("therapy.decision.already");
    }

    @Test
    void what_a_pause_had_cancelled_is_not_planned_again_after_the_end_of_treatment() {
        EpisodeId id = inTreatment();
        planned(id, today().plusDays(7));
        pause(id, today(), null);
        as(clinician, () -> desk.end(patient, id, 0, today(), Ending.ENDED_EARLY, "Moved away", null));
        Decision pause = pauseOf(id);
        assertThat(as(clinician, () -> course.strikeOut(patient, id, Decision.Kind.PAUSE, pause.id(), "Another's")))
                .isEqualTo(new Sessions.Rested(0, 0));
        assertThat(session(id, today().plusDays(7)).outcome()).isEqualTo(Outcome.CANCELLED_AT_END);
        as(clinician, () -> desk.reopen(patient, id, 1, "Stayed after all"));
        assertThat(session(id, today().plusDays(7)).outcome()).isNull();
    }

    @Test
    void somebody_who_rests_may_still_be_met_and_no_night_cancels_that() {
        EpisodeId id = inTreatment();
        LocalDate first = today().plusDays(8);
        as(
                clinician,
                () -> repeated.plan(
                        patient,
                        id,
                        efua,
                        "INDIVIDUAL",
                        Rhythm.weekly(1, first, LocalTime.of(10, 0)),
                        50,
                        null,
                        RepeatedSessions.OnHolidays.KEEP));
        pause(id, today().plusDays(1), null);
        assertThat(session(id, first).outcome()).isEqualTo(Outcome.CANCELLED_IN_PAUSE);
        planned(id, today().plusDays(3));
        planned(id, first);
        ahead.write(first.plusWeeks(60));
        assertThat(session(id, today().plusDays(3)).outcome()).isNull();
        Decision pause = pauseOf(id);
        as(clinician, () -> course.resume(patient, id, pause.id(), pause.version(), today().plusDays(30)));
        assertThat(session(id, today().plusDays(3)).outcome()).isNull();
        as(clinician, () -> course.strikeOut(patient, id, Decision.Kind.PAUSE, pause.id(), "Another's"));
        var list = as(clinician, () -> sessions.of(patient, id, null, null)).ahead();
        assertThat(list.stream().filter(one -> one.startsAt().toLocalDate().equals(first) && one.outcome() == null))
                .as("the hour was booked anew meanwhile and is not doubled")
                .hasSize(1);
    }

    @Test
    void a_pause_that_comes_in_a_file_cancels_and_plans_again_like_one_that_was_entered() {
        load(
                "episodes",
                "episode_key,patient_key,referral_key,programme,team,clinician,started_on,ended_on,ending",
                "E-%1$s,P-%1$s,R-%1$s,MBT_OP,T-%1$s,S-%1$s,2024-02-01,,");
        EpisodeId id = new EpisodeId(
                as(clinician, () -> desk.open(patient)).get(0).fact().id());
        planned(id, today().plusDays(5));
        planned(id, today().plusDays(12));
        String pauses = "pause_key,episode_key,paused_on,resumed_on,reason";
        load("pauses", pauses, "X-%1$s,E-%1$s," + today() + ",,In hospital");
        assertThat(session(id, today().plusDays(5)).outcome()).isEqualTo(Outcome.CANCELLED_IN_PAUSE);
        assertThat(session(id, today().plusDays(12)).outcome()).isEqualTo(Outcome.CANCELLED_IN_PAUSE);
        load("pauses", pauses, "X-%1$s,E-%1$s," + today() + "," + today().plusDays(10) + ",In hospital");
        assertThat(session(id, today().plusDays(5)).outcome()).isEqualTo(Outcome.CANCELLED_IN_PAUSE);
        assertThat(session(id, today().plusDays(12)).outcome()).isNull();
        load("pauses", pauses, "X-%1$s,E-%1$s," + today() + "," + today().plusDays(14) + ",In hospital");
        assertThat(session(id, today().plusDays(12)).outcome())
                .as("two days longer than was said before")
                .isEqualTo(Outcome.CANCELLED_IN_PAUSE);
    }

    @Test
    void a_phase_that_is_given_longer_ends_later() {
        EpisodeId id = inTreatment();
        LocalDate end = standing().latestEnd();
        assertThat(field(() -> as(clinician, () -> course.extend(patient, id, 0, today(), "More time"))))
                .isEqualTo("weeks therapy.extend.weeks");
        assertThat(field(() -> as(clinician, () -> course.extend(patient, id, 4, today(), ""))))
                .isEqualTo("reason therapy.extend.why");
        as(clinician, () -> course.extend(patient, id, 4, today(), "The ending is not to fall into her move"));
        assertThat(standing().latestEnd()).isEqualTo(end.plusWeeks(4));
        assertThat(standing().clock().most()).isEqualTo(56);
        Decision longer = as(clinician, () -> course.decisions(patient, id)).stream()
                .filter(one -> one.kind() == Decision.Kind.EXTENSION)
                .findFirst()
                .orElseThrow();
        as(clinician, () -> course.strikeOut(patient, id, longer.kind(), longer.id(), "Wrong person"));
        assertThat(standing().latestEnd()).isEqualTo(end);
    }

    @Test
    void a_move_and_a_product_entered_in_error_are_taken_back_but_not_the_beginning() {
        EpisodeId id = inTreatment();
        as(clinician, () -> desk.deliver(patient, id, "crisis-plan", today()));
        List<Decision> all = as(clinician, () -> course.decisions(patient, id));
        assertThat(all)
                .extracting(Decision::word)
                .as("the latest first")
                .containsExactly("crisis-plan", "treatment", "assessment");
        Decision beginning = all.get(2);
        assertThat(field(() ->
                        as(clinician, () -> course.strikeOut(patient, id, beginning.kind(), beginning.id(), "Wrong"))))
                .endsWith("therapy.decision.beginning");
        for (Decision one : all.subList(0, 2))
            as(clinician, () -> course.strikeOut(patient, id, one.kind(), one.id(), "Wrong"));
        assertThat(standing().phase().id()).isEqualTo("assessment");
        assertThat(as(clinician, () -> desk.open(patient)).get(0).delivered()).isEmpty();
    }

    @Test
    void nothing_is_decided_about_treatment_that_has_ended_or_ends_before_it_was_paused() {
        EpisodeId id = inTreatment();
        pause(id, today().minusDays(10), null);
        assertThat(field(() -> as(
                        clinician,
                        () -> desk.end(patient, id, 0, today().minusDays(20), Ending.ENDED_EARLY, "Moved away", null))))
                .isEqualTo("endedOn therapy.end.before.pause");
        assertThat(field(() -> as(clinician, () -> desk.strikeOut(patient, id, 0, "Wrong person"))))
                .endsWith("therapy.strikeEpisode.moved");
        as(clinician, () -> desk.end(patient, id, 0, today(), Ending.ENDED_EARLY, "Moved away", null));
        assertThat(field(() -> as(clinician, () -> course.extend(patient, id, 4, today(), "More time"))))
                .endsWith("therapy.end.already");
    }

    @Test
    void another_persons_decision_is_none_here_and_another_team_decides_nothing() {
        EpisodeId id = inTreatment();
        pause(id, today(), null);
        assertThatThrownBy(() -> as(
                        clinician,
                        () -> course.strikeOut(patient, id, Decision.Kind.PAUSE, UUID.randomUUID(), "Wrong")))
                .isInstanceOf(Unknown.class);
        Person stranger = new Person(
                UUID.randomUUID(),
                null,
                "stranger",
                "Stranger",
                Set.of(Role.CLINICIAN),
                Set.of(UUID.randomUUID()),
                "test");
        assertThatThrownBy(() -> as(stranger, () -> course.decisions(patient, id)))
                .isInstanceOf(Denied.class);
        Person manager =
                new Person(UUID.randomUUID(), null, "manager", "Manager", Set.of(Role.MANAGER), Set.of(team), "test");
        assertThatThrownBy(() -> as(manager, () -> course.pause(patient, id, today(), null, "x")))
                .isInstanceOf(Denied.class);
    }

    @Test
    void pauses_and_extensions_come_in_files_and_the_files_say_what_is_wrong_with_them() {
        load(
                "episodes",
                "episode_key,patient_key,referral_key,programme,team,clinician,started_on,ended_on,ending",
                "E-%1$s,P-%1$s,R-%1$s,MBT_OP,T-%1$s,S-%1$s,2024-02-01,,");
        LocalDate end = standing().latestEnd();
        String pauses = "pause_key,episode_key,paused_on,resumed_on,reason";
        load("pauses", pauses, "X-%1$s,E-%1$s,2024-04-01,2024-04-29,In hospital");
        assertThat(load("pauses", pauses, "X-%1$s,E-%1$s,2024-04-01,2024-04-29,In hospital"))
                .extracting(Imported::unchanged)
                .isEqualTo(1L);
        load(
                "extensions",
                "extension_key,episode_key,phase,decided_on,weeks,reason",
                "Y-%1$s,E-%1$s,middle,2024-10-01,6,More time");
        assertThat(standing().latestEnd()).isEqualTo(end.plusDays(28).plusWeeks(6));
        load("pauses", pauses, "X-%1$s,E-%1$s,2024-04-01,2024-04-15,In hospital");
        assertThat(standing().latestEnd()).isEqualTo(end.plusDays(14).plusWeeks(6));
        EpisodeId id = new EpisodeId(
                as(clinician, () -> desk.open(patient)).get(0).fact().id());
        assertThat(as(clinician, () -> course.decisions(patient, id)).stream().filter(one -> !one.stands()))
                .as("what the file said before")
                .extracting(Decision::until)
                .containsExactly(LocalDate.of(2024, 4, 29));
        assertThatThrownBy(() -> load("pauses", pauses, "Z-%1$s,E-%1$s,2024-06-01,2024-06-01,"))
                .hasMessageContaining("resumed_on");
    }
}
