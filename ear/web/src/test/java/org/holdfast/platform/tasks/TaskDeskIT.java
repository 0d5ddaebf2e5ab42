package org.holdfast.platform.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.holdfast.InService;
import org.holdfast.platform.Ids;
import org.holdfast.platform.Refused;
import org.holdfast.platform.access.Person;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.people.StaffDirectory;
import org.holdfast.platform.people.StaffRecord;
import org.junit.jupiter.api.Test;

/** Tasks on the server's own database. */
class TaskDeskIT extends InService {
    @Inject
    TaskDesk desk;

    @Inject
    Tasks tasks;

    @Inject
    StaffDirectory directory;

    @Test
    void a_review_is_done_where_it_belongs_and_not_finished_by_hand() {
        Person reviewer = colleague();
        UUID origin = Ids.next();
        UUID task = tasks.raise(
                NewTask.from("test.opening", origin, "Review an opening", Tasks.endOf(LocalDate.of(2030, 1, 1)))
                        .to(reviewer.staff())
                        .settledAt("/patients/break-glass.xhtml?opening=" + origin, "Review"));
        assertThat(mine(reviewer)).singleElement().satisfies(row -> {
            assertThat(row.settling()).isEqualTo("Review");
            assertThat(row.url()).contains(origin.toString());
        });
        assertThatThrownBy(() -> as(reviewer, () -> desk.finish(task, "Looked fine")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("task.settledThere");
        assertThat(mine(reviewer)).hasSize(1);
        as(reviewer, () -> tasks.settle("test.opening", origin, "Justified"));
        assertThat(mine(reviewer)).isEmpty();
    }

    @Test
    void any_other_task_is_finished_by_saying_what_came_of_it() {
        Person clinician = colleague();
        UUID task = tasks.raise(
                NewTask.from("test.call", Ids.next(), "Call somebody", Tasks.endOf(LocalDate.of(2030, 1, 1)))
                        .to(clinician.staff())
                        .opening("/therapy/caseload.xhtml"));
        assertThat(mine(clinician)).singleElement().satisfies(row -> assertThat(row.settling())
                .isNull());
        as(clinician, () -> desk.finish(task, "Reached her sister"));
        assertThat(mine(clinician)).isEmpty();
    }

    private List<TaskRow> mine(Person person) {
        return as(person, () -> desk.mine()).stream()
                .flatMap(group -> group.rows().stream())
                .toList();
    }

    private Person colleague() {
        String key = "IT-" + UUID.randomUUID();
        directory.receive(List.of(new StaffRecord(key, "Somebody " + key, null, null, null, null)));
        UUID staff = directory.byKey(key).orElseThrow().id();
        return new Person(null, staff, key, "Somebody", Set.of(Role.GOVERNANCE), Set.of(), "127.0.0.1");
    }
}
