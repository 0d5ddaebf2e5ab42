package org.holdfast.training.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.holdfast.platform.Refused;
import org.junit.jupiter.api.Test;

class SupervisionSessionTest {
    private static final UUID ROSA = new UUID(0, 1);
    private static final UUID IDRIS = new UUID(0, 2);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    @Test
    void with_more_than_one_it_was_a_group_of_that_size() {
        assertThat(held(TODAY, 60, 1).kind()).isEqualTo(Kind.INDIVIDUAL);
        assertThat(held(TODAY, 60, 1).groupSize()).isNull();
        assertThat(held(TODAY, 60, 3).kind()).isEqualTo(Kind.GROUP);
        assertThat(held(TODAY, 60, 3).groupSize()).isEqualTo(3);
    }

    @Test
    void what_is_still_to_come_or_cannot_be_is_refused() {
        assertRefused(() -> held(TODAY.plusDays(1), 60, 1), "supervision.notYetHeld");
        assertRefused(() -> held(null, 60, 1), "supervision.whenHeld");
        assertRefused(() -> held(TODAY, 4, 1), "supervision.minutes");
        assertRefused(() -> held(TODAY, 481, 1), "supervision.minutes");
        assertRefused(() -> held(TODAY, 60, 41), "supervision.groupSize");
        assertRefused(() -> SupervisionSession.held(ROSA, ROSA, TODAY, 60, 1, TODAY), "supervision.ownSupervisor");
    }

    @Test
    void nobody_is_supervised_before_they_start_or_after_they_have_left() {
        assertRefused(() -> held(TODAY, 60, 1).within("Idris", TODAY.plusDays(1), null), "supervision.beforeStart");
        assertRefused(() -> held(TODAY, 60, 1).within("Idris", null, TODAY), "supervision.afterLeaving");
        held(TODAY, 60, 1).within("Idris", TODAY, TODAY.plusDays(1));
        held(TODAY, 60, 1).within("Idris", null, null);
    }

    @Test
    void it_is_struck_out_once_with_a_reason_and_stays_readable() {
        SupervisionSession session = held(TODAY, 60, 1);
        assertRefused(() -> session.strikeOut(ROSA, NOW, "  "), "supervision.sayWhy");
        assertRefused(() -> session.strikeOut(ROSA, NOW, "x".repeat(501)), "supervision.sayWhyShorter");
        assertThat(session.struckOut()).isNull();
        session.strikeOut(ROSA, NOW, " Entered for the wrong week ");
        assertThat(session.struckOut())
                .isEqualTo(new SupervisionSession.StruckOut(ROSA, NOW, "Entered for the wrong week"));
        assertThat(session.heldOn()).isEqualTo(TODAY);
        assertRefused(() -> session.strikeOut(ROSA, NOW, "Again"), "supervision.alreadyStruckOut");
    }

    private static SupervisionSession held(LocalDate on, int minutes, int people) {
        return SupervisionSession.held(ROSA, IDRIS, on, minutes, people, TODAY);
    }

    private static void assertRefused(Runnable verb, String key) {
        assertThatThrownBy(verb::run).isInstanceOf(Refused.class).hasMessageContaining(key);
    }
}
