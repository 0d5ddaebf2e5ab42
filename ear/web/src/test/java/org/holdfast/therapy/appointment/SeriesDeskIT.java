package org.holdfast.therapy.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.holdfast.ClinicInService;
import org.holdfast.platform.ChangedByAnother;
import org.holdfast.platform.Denied;
import org.holdfast.platform.Refused;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.calendar.BankHolidays;
import org.holdfast.platform.database.Sql;
import org.holdfast.therapy.api.EpisodeId;
import org.holdfast.therapy.api.Episodes;
import org.holdfast.therapy.recurrence.Rhythm;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A series from its planning to its end, in the book of appointments. */
class SeriesDeskIT extends ClinicInService {
    private static final LocalTime TEN = LocalTime.of(10, 0);

    @Inject
    RepeatedSessions repeated;

    @Inject
    Sessions sessions;

    @Inject
    Episodes episodes;

    @Inject
    SeriesAhead ahead;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    private LocalDate first;
    private EpisodeId episode;

    @BeforeEach
    void treatment_runs() {
        first = LocalDate.now(clock).plusDays(7);
        load(
                "episodes",
                "episode_key,patient_key,referral_key,programme,team,clinician,started_on,ended_on,ending",
                "E-%1$s,P-%1$s,R-%1$s,SCM,T-%1$s,S-%1$s,2024-03-02,,");
        episode = new EpisodeId(
                episodes.ofPatient(patient.value()).iterator().next().id());
    }

    private int plan(Rhythm rhythm, RepeatedSessions.OnHolidays holidays) {
        return as(clinician, () -> repeated.plan(patient, episode, efua, "INDIVIDUAL", rhythm, 50, "Room 2", holidays));
    }

    /** The next year's: a week before and after it there is no other holiday. */
    private LocalDate goodFriday() {
        return BankHolidays.ofEngland().in(first.getYear() + 1).entrySet().stream()
                .filter(day -> day.getValue().equals("Good Friday"))
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    private RepeatedSessions.Row series() {
        return as(clinician, () -> repeated.series(patient, episode)).get(0);
    }

    private List<AppointmentRow> planned() {
        return as(clinician, () -> sessions.of(patient, episode, null, null)).ahead().stream()
                .filter(row -> row.outcome() == null)
                .toList();
    }

    @Test
    void each_of_a_series_is_an_appointment_and_writing_on_writes_none_twice() {
        assertThat(plan(Rhythm.weekly(1, first, TEN).times(5), RepeatedSessions.OnHolidays.KEEP))
                .isEqualTo(5);
        assertThat(planned())
                .extracting(AppointmentRow::startsAt)
                .containsExactlyElementsOf(List.of(0, 1, 2, 3, 4).stream()
                        .map(week -> first.plusWeeks(week).atTime(TEN))
                        .toList());
        ahead.write(first.plusWeeks(40));
        assertThat(planned()).hasSize(5);
    }

    @Test
    void one_is_moved_one_left_out_the_rest_given_up_and_none_comes_back() {
        plan(Rhythm.weekly(1, first, TEN), RepeatedSessions.OnHolidays.KEEP);
        assertThat(planned()).hasSize(27);
        RepeatedSessions.Next one = series().next().get(0);
        RepeatedSessions.Next two = series().next().get(1);
        LocalDateTime afternoon = first.atTime(15, 30);
        as(
                clinician,
                () -> sessions.move(
                        patient, one.appointment(), one.version(), first, LocalTime.of(15, 30), null, null));
        as(clinician, () -> repeated.skip(patient, two.appointment(), two.version(), "Clinician away"));
        assertThat(series().skipped()).singleElement().satisfies(skip -> {
            assertThat(skip.on()).isEqualTo(first.plusWeeks(1));
            assertThat(skip.reason()).isEqualTo("Clinician away");
        });
        ahead.write(first.plusWeeks(40));
        ahead.write(first.plusWeeks(40));
        assertThat(planned()).hasSize(40);
        int cancelled =
                as(clinician, () -> repeated.end(patient, series().id(), 0, first.plusWeeks(3), "Moves to the group"));
        assertThat(cancelled).isEqualTo(38);
        ahead.write(first.plusWeeks(60));
        assertThat(planned())
                .extracting(AppointmentRow::startsAt)
                .containsExactly(afternoon, first.plusWeeks(2).atTime(TEN));
        assertThatThrownBy(
                        () -> as(clinician, () -> repeated.end(patient, series().id(), 0, first.plusWeeks(2), "Again")))
                .isInstanceOf(ChangedByAnother.class);
    }

    @Test
    void a_series_on_a_bank_holiday_is_pointed_out_and_leaves_it_out_where_that_was_chosen() {
        LocalDate holiday = goodFriday();
        Rhythm rhythm = Rhythm.weekly(1, holiday.minusWeeks(1), TEN).times(3);
        assertThat(catchThrowableOfType(Refused.class, () -> plan(rhythm, null)).field())
                .contains("holidays");
        assertThat(plan(rhythm, RepeatedSessions.OnHolidays.SKIP)).isEqualTo(2);
        assertThat(series().skipped()).extracting(RepeatedSessions.Skipped::on).containsExactly(holiday);
    }

    @Test
    void a_series_does_not_lie_on_a_session_that_is_planned_and_belongs_to_those_who_may_open_the_record() {
        as(clinician, () -> sessions.plan(patient, episode, efua, "INDIVIDUAL", first.plusWeeks(2), TEN, 50, null));
        assertThat(catchThrowableOfType(
                                Refused.class,
                                () -> plan(Rhythm.weekly(1, first, TEN), RepeatedSessions.OnHolidays.KEEP))
                        .field())
                .contains("at");
        assertThat(planned()).hasSize(1);
        assertThatThrownBy(() -> as(someone(Role.TRAINER), () -> repeated.series(patient, episode)))
                .isInstanceOf(Denied.class);
        UUID alone = planned().get(0).id();
        assertThatThrownBy(() -> as(clinician, () -> repeated.skip(patient, alone, 0, "Away")))
                .isInstanceOf(Refused.class);
    }

    @Test
    void from_one_session_on_all_are_at_another_day_and_hour_and_none_is_lost_or_doubled() {
        plan(Rhythm.weekly(1, first, TEN).times(8), RepeatedSessions.OnHolidays.KEEP);
        RepeatedSessions.Row before = series();
        RepeatedSessions.Next second = before.next().get(1);
        RepeatedSessions.Next third = before.next().get(2);
        RepeatedSessions.Next fourth = before.next().get(3);
        LocalDateTime byHand = first.plusWeeks(2).atTime(16, 30);
        as(
                clinician,
                () -> sessions.move(
                        patient,
                        third.appointment(),
                        third.version(),
                        byHand.toLocalDate(),
                        byHand.toLocalTime(),
                        null,
                        null));
        as(clinician, () -> repeated.skip(patient, fourth.appointment(), fourth.version(), "Clinician away"));
        RepeatedSessions.Anew anew = new RepeatedSessions.Anew(
                efua,
                first.plusWeeks(1).plusDays(2),
                LocalTime.of(14, 0),
                60,
                "Room 5",
                RepeatedSessions.OnHolidays.KEEP);
        RepeatedSessions.Changed done = as(
                clinician,
                () -> repeated.change(
                        patient, before.id(), 0, second.appointment(), anew, "New job, mornings no more"));
        assertThat(done.moved()).isEqualTo(5);
        assertThat(done.byHand()).isEqualTo(1);
        assertThat(done.leftOut()).isEqualTo(1);
        ahead.write(first.plusWeeks(60));
        assertThat(planned())
                .extracting(AppointmentRow::startsAt)
                .containsExactly(
                        first.atTime(TEN),
                        first.plusWeeks(1).plusDays(2).atTime(14, 0),
                        byHand,
                        first.plusWeeks(4).plusDays(2).atTime(14, 0),
                        first.plusWeeks(5).plusDays(2).atTime(14, 0),
                        first.plusWeeks(6).plusDays(2).atTime(14, 0),
                        first.plusWeeks(7).plusDays(2).atTime(14, 0));
        RepeatedSessions.Whole was = as(clinician, () -> repeated.whole(patient, episode, before.id()));
        assertThat(was.row().next()).hasSize(1);
        assertThat(was.told())
                .extracting(RepeatedSessions.Told::deed, RepeatedSessions.Told::reason)
                .containsExactly(
                        tuple(RepeatedSessions.Deed.CHANGED, "New job, mornings no more"),
                        tuple(RepeatedSessions.Deed.LEFT_OUT, "Clinician away"));
        RepeatedSessions.Whole now = as(clinician, () -> repeated.whole(patient, episode, done.series()));
        assertThat(now.told())
                .extracting(RepeatedSessions.Told::deed)
                .containsExactlyInAnyOrder(RepeatedSessions.Deed.BEGUN, RepeatedSessions.Deed.LEFT_OUT);
        assertThat(now.told()).allSatisfy(told -> assertThat(told.by()).isNotNull());
        assertThatThrownBy(() -> as(
                        clinician, () -> repeated.change(patient, before.id(), 0, second.appointment(), anew, "Again")))
                .isInstanceOf(ChangedByAnother.class);
    }

    @Test
    void a_session_does_not_change_into_the_turn_of_another_and_not_onto_one_that_is_planned() {
        plan(Rhythm.weekly(1, first, TEN).times(4), RepeatedSessions.OnHolidays.KEEP);
        RepeatedSessions.Next second = series().next().get(1);
        as(clinician, () -> sessions.plan(patient, episode, efua, "INDIVIDUAL", first.plusDays(22), TEN, 50, null));
        assertThat(refused(second, first)).contains("on");
        assertThat(refused(second, first.plusWeeks(2))).contains("on");
        assertThat(refused(second, first.plusWeeks(1).plusDays(1))).contains("at");
        assertThat(refused(second, first.plusWeeks(1)))
                .as("nothing is different")
                .contains("on");
        assertThat(planned()).hasSize(5);
    }

    private Optional<String> refused(RepeatedSessions.Next from, LocalDate on) {
        UUID id = series().id();
        RepeatedSessions.Anew anew =
                new RepeatedSessions.Anew(efua, on, TEN, 50, "Room 2", RepeatedSessions.OnHolidays.KEEP);
        return catchThrowableOfType(
                        Refused.class,
                        () -> as(clinician, () -> repeated.change(patient, id, 0, from.appointment(), anew, "Why")))
                .field();
    }

    @Test
    void one_series_that_cannot_be_written_does_not_stop_the_others_by_night() {
        plan(Rhythm.weekly(1, first, TEN), RepeatedSessions.OnHolidays.KEEP);
        UUID broken = series().id();
        as(
                clinician,
                () -> repeated.plan(
                        patient,
                        episode,
                        efua,
                        "GROUP",
                        Rhythm.weekly(1, first.plusDays(1), TEN),
                        50,
                        null,
                        RepeatedSessions.OnHolidays.KEEP));
        sql.update("UPDATE therapy.series SET every_n = 99 WHERE id = ?", broken);
        ahead.write(first.plusWeeks(30));
        assertThat(written("GROUP")).isEqualTo(30);
        assertThat(written("INDIVIDUAL")).isEqualTo(27);
        sql.update("UPDATE therapy.series SET every_n = 1 WHERE id = ?", broken);
    }

    private long written(String strand) {
        return sql.count(
                "SELECT COUNT(*) FROM therapy.appointment WHERE episode_id = ? AND strand = ?",
                episode.value(),
                strand);
    }
}
