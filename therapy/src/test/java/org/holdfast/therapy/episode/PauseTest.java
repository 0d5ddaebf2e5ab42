package org.holdfast.therapy.episode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.holdfast.patients.api.PatientId;
import org.holdfast.platform.Ids;
import org.holdfast.platform.Refused;
import org.holdfast.therapy.programme.History;
import org.holdfast.therapy.programme.Shipped;
import org.junit.jupiter.api.Test;

/** Treatment of SCM begun on 2 March, seen on 8 October. */
class PauseTest {
    private static final LocalDate BEGAN = LocalDate.of(2026, 3, 2);
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 8);
    private static final LocalDate AUGUST = LocalDate.of(2026, 8, 3);

    private final Episode episode =
            Episode.begin(new PatientId(Ids.next()), null, Shipped.programme("SCM"), Ids.next(), Ids.next(), BEGAN);

    private Pause paused(LocalDate from, LocalDate until, List<Pause> others, LocalDate... attended) {
        return Pause.begin(episode, from, until, "In hospital", TODAY, others, attended(attended));
    }

    private static List<History.Attended> attended(LocalDate... days) {
        return List.of(days).stream()
                .map(day -> new History.Attended(day, "INDIVIDUAL"))
                .toList();
    }

    private static Pause stored(LocalDate from, LocalDate until) {
        return new Pause(UUID.randomUUID(), from, until, null, 0);
    }

    private static String field(ThrowingCallable action) {
        Refused refused = catchThrowableOfType(Refused.class, action);
        return refused == null ? "not refused" : refused.field().orElse("") + " " + refused.key();
    }

    @Test
    void treatment_rests_from_a_day_until_another_or_until_nobody_knows() {
        assertThat(paused(AUGUST, AUGUST.plusDays(28), List.of()).resumedOn()).isEqualTo("2026-08-31");
        assertThat(paused(AUGUST, null, List.of()).resumedOn()).isNull();
        assertThat(paused(TODAY.plusDays(30), TODAY.plusDays(44), List.of()).pausedOn())
                .as("a holiday that is known of before")
                .isEqualTo("2026-11-07");
    }

    @Test
    void it_cannot_rest_before_it_began_or_go_on_before_it_rested() {
        assertThat(field(() -> paused(BEGAN.minusDays(1), null, List.of())))
                .isEqualTo("pausedOn therapy.day.beforeStart");
        assertThat(field(() -> paused(null, null, List.of()))).isEqualTo("pausedOn therapy.day.missing");
        assertThat(field(() -> paused(AUGUST, AUGUST, List.of()))).isEqualTo("resumedOn therapy.pause.endsBefore");
        assertThat(field(() -> paused(TODAY.plusYears(1).plusDays(1), null, List.of())))
                .isEqualTo("pausedOn therapy.import.farAhead");
        assertThat(field(() -> Pause.begin(episode, AUGUST, null, " ", TODAY, List.of(), List.of())))
                .isEqualTo("reason therapy.pause.why");
    }

    @Test
    void it_rests_once_at_a_time() {
        Pause other = stored(AUGUST, AUGUST.plusDays(28));
        assertThat(field(() -> paused(AUGUST.plusDays(27), null, List.of(other))))
                .isEqualTo("pausedOn therapy.pause.already");
        assertThat(paused(AUGUST.plusDays(28), null, List.of(other)).pausedOn())
                .as("on the day on which it went on it can rest again")
                .isEqualTo("2026-08-31");
        assertThat(paused(AUGUST.minusDays(7), AUGUST, List.of(other)).resumedOn())
                .isEqualTo(AUGUST);
        assertThat(field(() -> paused(AUGUST.minusDays(7), null, List.of(other))))
                .isEqualTo("pausedOn therapy.pause.already");
        assertThat(field(() -> paused(TODAY, null, List.of(stored(AUGUST, null)))))
                .isEqualTo("pausedOn therapy.pause.already.open");
    }

    @Test
    void nobody_comes_to_a_session_on_a_day_on_which_it_rests() {
        LocalDate session = AUGUST.plusDays(10);
        assertThat(field(() -> paused(AUGUST, null, List.of(), session))).isEqualTo("pausedOn therapy.pause.attended");
        assertThat(paused(AUGUST, session, List.of(), session).resumedOn())
                .as("it goes on with a session")
                .isEqualTo(session);
        Pause open = stored(AUGUST, null);
        assertThat(field(() -> open.resume(session.plusDays(1), TODAY, List.of(open), attended(session))))
                .isEqualTo("resumedOn therapy.pause.attended");
    }

    @Test
    void the_day_on_which_it_goes_on_can_be_said_otherwise() {
        Pause pause = stored(AUGUST, AUGUST.plusDays(28));
        assertThat(field(() -> pause.resume(AUGUST.plusDays(28), TODAY, List.of(pause), List.of())))
                .isEqualTo("resumedOn therapy.pause.same");
        pause.resume(AUGUST.plusDays(14), TODAY, List.of(pause), List.of());
        assertThat(pause.resumedOn()).isEqualTo("2026-08-17");
        Pause next = stored(AUGUST.plusDays(40), null);
        assertThat(field(() -> pause.resume(AUGUST.plusDays(41), TODAY, List.of(pause, next), List.of())))
                .isEqualTo("resumedOn therapy.pause.already.open");
    }
}
