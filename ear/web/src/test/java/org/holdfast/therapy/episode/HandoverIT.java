package org.holdfast.therapy.episode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.holdfast.ClinicInService;
import org.holdfast.platform.Denied;
import org.holdfast.platform.access.Person;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.database.Sql;
import org.holdfast.platform.people.Load;
import org.holdfast.platform.people.StaffDesk;
import org.holdfast.platform.signin.Accounts;
import org.holdfast.platform.tasks.OpenTask;
import org.holdfast.platform.tasks.Tasks;
import org.holdfast.therapy.api.EpisodeId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A clinician leaves, and nobody they treat is forgotten. */
class HandoverIT extends ClinicInService {
    private static final String STAFF =
            "staff_key,name,email,profession,registration_body,registration_number,team,started_on,left_on";

    @Inject
    EpisodeDesk episodes;

    @Inject
    HandoverDesk desk;

    @Inject
    StaffDesk colleagues;

    @Inject
    Accounts accounts;

    @Inject
    Tasks tasks;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    private EpisodeId episode;
    private UUID manager;
    private UUID other;

    @BeforeEach
    void somebody_is_in_treatment() {
        episode = as(clinician, () -> episodes.begin(patient, referral, "SCM", team, efua, LocalDate.of(2024, 3, 2)));
        manager = manager("M-" + key, "T-" + key);
        other = manager("N-" + key, "");
    }

    /** Somebody of the team who can take over. */
    private UUID colleague() {
        load("staff", STAFF, "K-%1$s,Ines Okafor,,,,,T-%1$s,2020-01-01,");
        return staff.byKey("K-" + key).orElseThrow().id();
    }

    private UUID manager(String staffKey, String team) {
        load("staff", STAFF, staffKey + ",Somebody,,,,," + team + ",2020-01-01,");
        as(
                Person.SERVICE,
                () -> accounts.openForDemonstration(staffKey, staffKey, Set.of(Role.MANAGER), "holdfast-demo"));
        return staff.byKey(staffKey).orElseThrow().id();
    }

    @Test
    void the_manager_of_the_team_is_asked_to_hand_over_whom_a_leaver_carries_and_it_is_done_with_the_last() {
        LocalDate last = LocalDate.now(clock).plusDays(14);
        as(administrator(), () -> colleagues.change(efua, seen(efua), "Efua Lindqvist", null, null, last));
        assertThat(owed(manager)).singleElement().satisfies(task -> {
            assertThat(task.title()).isEqualTo("Hand over the one person of Efua Lindqvist");
            assertThat(task.url()).isEqualTo("/therapy/handover.xhtml?staff=" + efua);
            assertThat(task.due()).isEqualTo(Tasks.endOf(last));
        });
        assertThat(owed(other)).as("a manager of no team of hers").isEmpty();
        assertThat(as(someone(Role.ADMIN), () -> colleagues.teamsOf(efua)))
                .extracting(row -> row.until())
                .containsExactly(last);
        assertThat(as(someone(Role.MANAGER), () -> desk.carriedBy(efua)).rows())
                .extracting(Handover.Row::name)
                .containsExactly("Leila Haddad");

        Person allocating = new Person(null, manager, "m", "M", Set.of(Role.MANAGER), Set.of(team), "test");
        UUID takesOver = colleague();
        as(allocating, () -> episodes.handTo(patient, episode, 0, team, takesOver));
        assertThat(owed(manager)).isEmpty();
        assertThat(as(someone(Role.MANAGER), () -> desk.carriedBy(efua)).rows()).isEmpty();
    }

    @Test
    void a_file_that_says_so_asks_as_well_and_asks_once() {
        LocalDate today = LocalDate.now(clock);
        for (int i = 0; i < 2; i++) load("staff", STAFF, "S-%1$s,Efua Lindqvist,,,,,T-%1$s,2020-01-01," + today);
        assertThat(owed(manager)).hasSize(1);
        load("staff", STAFF, "S-%1$s,Efua Lindqvist,,,,,T-%1$s,2020-01-01,");
        assertThat(owed(manager)).as("they stay after all").isEmpty();
        assertThat(as(someone(Role.ADMIN), () -> colleagues.teamsOf(efua)))
                .extracting(row -> row.until())
                .containsOnlyNulls();
    }

    private UUID membership() {
        return as(someone(Role.ADMIN), () -> colleagues.teamsOf(efua)).get(0).id();
    }

    @Test
    void the_manager_is_asked_too_when_a_clinician_leaves_only_the_team() {
        LocalDate today = LocalDate.now(clock);
        as(administrator(), () -> colleagues.leaveTeam(membership(), today.minusDays(1)));
        assertThat(owed(manager)).singleElement().satisfies(task -> {
            assertThat(task.title()).isEqualTo("Hand over the one person of Efua Lindqvist");
            assertThat(task.url()).isEqualTo("/therapy/handover.xhtml?staff=" + efua);
            assertThat(task.due()).isEqualTo(Tasks.endOf(today));
        });
        assertThat(owed(other)).isEmpty();
        assertThat(as(someone(Role.MANAGER), () -> desk.carriedBy(efua)).rows())
                .extracting(Handover.Row::outside)
                .containsExactly(true);
        as(administrator(), () -> colleagues.joinTeam(efua, team, today, null));
        assertThat(owed(manager)).as("they are in the team again").isEmpty();
        assertThat(as(someone(Role.MANAGER), () -> desk.carriedBy(efua)).rows())
                .extracting(Handover.Row::outside)
                .containsExactly(false);
    }

    @Test
    void a_team_that_is_left_by_a_file_asks_as_well_and_it_is_done_with_the_last_person() {
        load("teams", "team_key,name,opened_on,closed_on", "T2-%s,Harbour,2020-01-01,");
        for (int i = 0; i < 2; i++) load("staff", STAFF, "S-%1$s,Efua Lindqvist,,,,,T2-%1$s,2020-01-01,");
        assertThat(owed(manager)).hasSize(1);
        Person allocating = new Person(null, manager, "m", "M", Set.of(Role.MANAGER), Set.of(team), "test");
        UUID takesOver = colleague();
        as(allocating, () -> episodes.handTo(patient, episode, 0, team, takesOver));
        assertThat(owed(manager)).isEmpty();
    }

    @Test
    void whoever_carries_nothing_leaves_without_a_task() {
        as(administrator(), () -> colleagues.change(other, seen(other), "Somebody", null, null, LocalDate.now(clock)));
        assertThat(owed(manager)).isEmpty();
        assertThat(as(someone(Role.MANAGER), () -> colleagues.carriedBy(efua)))
                .extracting(Load::words)
                .containsExactly("one person");
    }

    @Test
    void only_managers_see_whom_a_colleague_carries() {
        for (Role role : Role.values())
            if (role != Role.MANAGER)
                assertThatThrownBy(() -> as(someone(role), () -> desk.carriedBy(efua)))
                        .as(role.name())
                        .isInstanceOf(Denied.class);
    }

    private Person administrator() {
        UUID staffId = manager("A-" + UUID.randomUUID(), "");
        return new Person(null, staffId, "a", "A", Set.of(Role.ADMIN), Set.of(), "test");
    }

    private List<OpenTask> owed(UUID person) {
        return tasks.owed(person, Tasks.endOf(LocalDate.of(2190, 1, 1)));
    }

    private int seen(UUID staff) {
        return (int) sql.count("SELECT version FROM platform.staff WHERE id = ?", staff);
    }
}
