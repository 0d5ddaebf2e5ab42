package org.holdfast.platform.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.holdfast.ClinicInService;
import org.holdfast.platform.Refused;
import org.holdfast.platform.Unknown;
import org.holdfast.platform.access.Person;
import org.holdfast.platform.access.Role;
import org.junit.jupiter.api.Test;

/** What is owed by whom, and who gets to see it. */
class TaskDeskIT extends ClinicInService {
    @Inject
    TaskDesk desk;

    @Inject
    Tasks tasks;

    @Inject
    Clock clock;

    private UUID owed(int hoursFromNow) {
        return as(
                Person.SERVICE,
                () -> tasks.raise(NewTask.from(
                                "it.asked",
                                UUID.randomUUID(),
                                "Call Leila Haddad",
                                clock.instant().plus(Duration.ofHours(hoursFromNow)))
                        .to(efua)
                        .ofTeam(team)
                        .about(patient)));
    }

    private List<TaskRow> mine(Person person) {
        return as(person, () -> desk.mine()).stream()
                .flatMap(group -> group.rows().stream())
                .toList();
    }

    @Test
    void what_is_overdue_stands_first_and_presses() {
        UUID later = owed(24 * 30);
        UUID late = owed(-30);
        assertThat(mine(clinician)).extracting(TaskRow::id).containsExactly(late, later);
        assertThat(as(clinician, () -> desk.mine()))
                .extracting(TaskGroup::pressing)
                .containsExactly(true, false);
    }

    @Test
    void the_same_thing_asked_again_of_the_same_person_is_one_task() {
        UUID origin = UUID.randomUUID();
        NewTask asked =
                NewTask.from("it.asked", origin, "Call back", clock.instant()).to(efua);
        UUID first = as(Person.SERVICE, () -> tasks.raise(asked));
        UUID again = as(Person.SERVICE, () -> tasks.raise(asked.saying("She rang again")));
        assertThat(again).isEqualTo(first);
        assertThat(mine(clinician)).singleElement().satisfies(row -> assertThat(row.detail())
                .isEqualTo("She rang again"));
    }

    @Test
    void it_is_finished_once_with_what_came_of_it() {
        UUID task = owed(1);
        assertThat(catchThrowableOfType(Refused.class, () -> as(clinician, () -> desk.finish(task, " ")))
                        .field())
                .contains("outcome");
        as(clinician, () -> desk.finish(task, "Spoke to her"));
        assertThat(mine(clinician)).isEmpty();
        assertThat(as(clinician, () -> desk.lately())).extracting(DoneRow::id).containsExactly(task);
        assertThatThrownBy(() -> as(clinician, () -> desk.finish(task, "Spoke to her")))
                .isInstanceOf(Refused.class);
    }

    @Test
    void the_team_sees_it_and_nobody_else_can_touch_it() {
        UUID task = owed(1);
        Person colleague = someone(Role.CLINICIAN, Set.of(team));
        assertThat(mine(colleague)).isEmpty();
        assertThat(as(colleague, () -> desk.ofMyTeams()))
                .flatExtracting(TaskGroup::rows)
                .extracting(TaskRow::title)
                .containsExactly("Call Leila Haddad");
        Person stranger = someone(Role.CLINICIAN, Set.of(UUID.randomUUID()));
        assertThat(as(stranger, () -> desk.ofMyTeams())).isEmpty();
        assertThatThrownBy(() -> as(stranger, () -> desk.finish(task, "Done"))).isInstanceOf(Unknown.class);
    }

    @Test
    void whoever_may_no_longer_open_the_record_keeps_the_task_and_does_not_read_whom_it_is_about() {
        owed(1);
        Person left = new Person(clinician.account(), efua, "efua", "Efua", Set.of(Role.CLINICIAN), Set.of(), "test");
        assertThat(mine(left)).singleElement().satisfies(row -> {
            assertThat(row.closed()).isTrue();
            assertThat(row.title()).doesNotContain("Leila");
        });
    }

    @Test
    void a_review_is_done_where_it_belongs_and_not_finished_by_hand() {
        UUID origin = UUID.randomUUID();
        UUID task = as(
                Person.SERVICE,
                () -> tasks.raise(NewTask.from("it.opening", origin, "Review an opening", clock.instant())
                        .to(efua)
                        .settledAt("/patients/break-glass.xhtml?opening=" + origin, "Review")));
        assertThat(mine(clinician)).singleElement().satisfies(row -> {
            assertThat(row.settling()).isEqualTo("Review");
            assertThat(row.url()).contains(origin.toString());
        });
        assertThatThrownBy(() -> as(clinician, () -> desk.finish(task, "Looked fine")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("task.settledThere");
        assertThat(mine(clinician)).hasSize(1);
        as(clinician, () -> tasks.settle("it.opening", origin, "Justified"));
        assertThat(mine(clinician)).isEmpty();
    }
}
