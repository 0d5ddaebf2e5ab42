package org.holdfast.platform.signin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.holdfast.ClinicInService;
import org.holdfast.platform.access.Person;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.people.StaffDesk;
import org.holdfast.platform.tasks.OpenTask;
import org.holdfast.platform.tasks.Tasks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A clinician's account is closed, and nobody they treat is forgotten. */
class ClosedAccountIT extends ClinicInService {
    @Inject
    AccountDesk desk;

    @Inject
    Accounts accounts;

    @Inject
    StaffDesk colleagues;

    @Inject
    Tasks tasks;

    @Inject
    Clock clock;

    private UUID manager;
    private UUID account;

    @BeforeEach
    void somebody_is_in_treatment() {
        load(
                "episodes",
                "episode_key,patient_key,referral_key,programme,team,clinician,started_on,ended_on,ending",
                "E-%1$s,P-%1$s,R-%1$s,SCM,T-%1$s,S-%1$s,2024-03-02,,");
        account = account("S-" + key, Role.CLINICIAN);
        account("M-" + key, Role.MANAGER);
        manager = staff.byKey("M-" + key).orElseThrow().id();
    }

    private UUID account(String staffKey, Role role) {
        if (staff.byKey(staffKey).isEmpty())
            load(
                    "staff",
                    "staff_key,name,email,profession,registration_body,registration_number,team,started_on,left_on",
                    staffKey + ",Somebody,,,,,T-%s,2020-01-01,");
        return as(
                Person.SERVICE, () -> accounts.openForDemonstration(staffKey, staffKey, Set.of(role), "holdfast-demo"));
    }

    @Test
    void the_manager_of_the_team_is_asked_to_hand_over_whom_they_carry() {
        LocalDate today = LocalDate.now(clock);
        as(administrator(), () -> desk.close(account));
        assertThat(owed()).singleElement().satisfies(task -> {
            assertThat(task.title()).isEqualTo("Hand over the one person of Efua Lindqvist");
            assertThat(task.detail()).startsWith("Their account was closed");
            assertThat(task.url()).isEqualTo("/therapy/handover.xhtml?staff=" + efua);
            assertThat(task.due()).isEqualTo(Tasks.endOf(today));
        });
        as(administrator(), () -> desk.close(account));
        assertThat(owed()).as("asked once").hasSize(1);
        as(administrator(), () -> desk.reopen(account));
        assertThat(owed()).as("they can sign in again").isEmpty();
    }

    @Test
    void who_was_to_leave_and_stays_but_cannot_sign_in_is_still_to_be_relieved() {
        LocalDate last = LocalDate.now(clock).plusDays(14);
        as(administrator(), () -> desk.close(account));
        leavesOn(last);
        assertThat(owed()).extracting(OpenTask::due).containsExactly(Tasks.endOf(last));
        leavesOn(null);
        assertThat(owed()).extracting(OpenTask::due).containsExactly(Tasks.endOf(LocalDate.now(clock)));
        leavesOn(last);
        as(administrator(), () -> desk.reopen(account));
        assertThat(owed()).as("they leave all the same").hasSize(1);
    }

    private void leavesOn(LocalDate day) {
        as(administrator(), () -> colleagues.change(efua, staff.version(efua), "Efua Lindqvist", null, null, day));
    }

    private Person administrator() {
        String staffKey = "A-" + UUID.randomUUID();
        UUID own = account(staffKey, Role.ADMIN);
        UUID id = staff.byKey(staffKey).orElseThrow().id();
        return new Person(own, id, "a", "A", Set.of(Role.ADMIN), Set.of(), "test");
    }

    private List<OpenTask> owed() {
        return tasks.owed(manager, Tasks.endOf(LocalDate.of(2190, 1, 1)));
    }
}
