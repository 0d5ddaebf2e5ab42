package org.holdfast.training.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.holdfast.ClinicInService;
import org.holdfast.platform.Denied;
import org.holdfast.platform.Refused;
import org.holdfast.platform.access.Person;
import org.holdfast.platform.access.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Supervision agreed, held, taken back, and how much of it was kept. */
class SupervisionDeskIT extends ClinicInService {
    @Inject
    SupervisionDesk desk;

    @Inject
    Clock clock;

    private LocalDate today;
    private Person ruth;
    private final Person trainer = someone(Role.TRAINER);

    @BeforeEach
    void somebody_supervises_efua() {
        today = LocalDate.now(clock);
        load(
                "staff",
                "staff_key,name,email,profession,registration_body,registration_number,team,started_on,left_on",
                "S2-%1$s,Ruth Adler,,,,,T-%1$s,2020-01-01,");
        UUID id = staff.byKey("S2-" + key).orElseThrow().id();
        ruth = new Person(UUID.randomUUID(), id, "ruth", "Ruth", Set.of(Role.SUPERVISOR), Set.of(team), "test");
    }

    private void held(LocalDate on) {
        as(ruth, () -> desk.record(List.of(efua), on, 60, true));
    }

    private KeptRow kept() {
        return as(trainer, () -> desk.of(efua)).orElseThrow();
    }

    private String refusedAt(Runnable step) {
        return catchThrowableOfType(Refused.class, () -> as(ruth, step)).field().orElse("");
    }

    @Test
    void four_agreed_and_three_held_are_three_quarters() {
        as(ruth, () -> desk.agree(ruth.staff(), efua, Kind.INDIVIDUAL, 4, today.minusYears(1)));
        for (int weeks : new int[] {1, 3, 12}) held(today.minusWeeks(weeks));
        held(today.minusWeeks(14));
        assertThat(kept().agreed()).isEqualTo(4);
        assertThat(kept().delivered()).isEqualTo(3);
        assertThat(kept().percent()).isEqualTo(75);
        assertThat(kept().lastHeld()).isEqualTo(today.minusWeeks(1));
        assertThat(as(ruth, () -> desk.mySupervisees()))
                .extracting(KeptRow::staff)
                .containsExactly(efua);
    }

    @Test
    void a_session_entered_in_error_no_longer_counts_and_stays_readable() {
        held(today.minusDays(2));
        SessionRow session = as(trainer, () -> desk.sessions(efua)).get(0);
        Person other =
                new Person(UUID.randomUUID(), UUID.randomUUID(), "o", "O", Set.of(Role.SUPERVISOR), Set.of(), "test");
        assertThatThrownBy(() -> as(other, () -> desk.strikeOut(List.of(session.id()), "Not mine")))
                .isInstanceOf(Denied.class);
        assertThat(refusedAt(() -> desk.strikeOut(List.of(session.id()), " "))).isEqualTo("why");
        as(ruth, () -> desk.strikeOut(List.of(session.id()), "It was cancelled"));
        assertThat(kept().delivered()).isZero();
        assertThat(kept().lastHeld()).isNull();
        assertThat(as(trainer, () -> desk.sessions(efua))).hasSize(1);
        assertThatThrownBy(() -> as(ruth, () -> desk.strikeOut(List.of(session.id()), "Again")))
                .isInstanceOf(Refused.class);
    }

    @Test
    void what_its_sender_corrects_counts_again_though_it_was_struck_out_here() {
        String header = "session_key,supervisor,supervisee,held_on,minutes,kind,group_size";
        String row = "X-%1$s,S2-%1$s,S-%1$s,";
        load("supervision", header, row + today.minusDays(9) + ",60,INDIVIDUAL,");
        SessionRow session = as(trainer, () -> desk.sessions(efua)).get(0);
        as(ruth, () -> desk.strikeOut(List.of(session.id()), "The day is wrong"));
        assertThat(load("supervision", header, row + today.minusDays(9) + ",60,INDIVIDUAL,")
                        .updated())
                .isZero();
        assertThat(kept().delivered()).isZero();
        assertThat(load("supervision", header, row + today.minusDays(8) + ",60,INDIVIDUAL,")
                        .updated())
                .isEqualTo(1);
        assertThat(kept().delivered()).isEqualTo(1);
    }

    @Test
    void nobody_supervises_themselves_or_in_the_future_or_nobody() {
        assertThat(refusedAt(() -> desk.record(List.of(ruth.staff()), today, 60, true)))
                .isEqualTo("supervisees");
        assertThat(refusedAt(() -> desk.record(List.of(), today, 60, true))).isEqualTo("supervisees");
        assertThat(refusedAt(() -> desk.record(List.of(efua), today.plusDays(1), 60, true)))
                .isEqualTo("heldOn");
        assertThat(refusedAt(() -> desk.record(List.of(efua), today, 481, true)))
                .isEqualTo("minutes");
        assertThat(kept().delivered()).isZero();
    }

    @Test
    void a_supervisor_agrees_for_themselves_and_a_clinician_for_nobody() {
        assertThatThrownBy(() ->
                        as(ruth, () -> desk.agree(UUID.randomUUID(), efua, Kind.INDIVIDUAL, 4, today.minusYears(1))))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() ->
                        as(clinician, () -> desk.agree(efua, ruth.staff(), Kind.INDIVIDUAL, 4, today.minusYears(1))))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> as(clinician, () -> desk.record(List.of(efua), today, 60, true)))
                .isInstanceOf(Denied.class);
        UUID agreement = as(trainer, () -> desk.agree(ruth.staff(), efua, Kind.INDIVIDUAL, 13, today.minusYears(1)));
        as(trainer, () -> desk.end(agreement, today.minusDays(91)));
        assertThat(kept().agreed()).isNull();
    }
}
