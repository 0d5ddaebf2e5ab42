package org.holdfast.platform.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.holdfast.platform.Denied;
import org.holdfast.platform.Ids;
import org.holdfast.platform.Refused;
import org.holdfast.platform.Several;
import org.holdfast.platform.TrialClock;
import org.holdfast.platform.Unknown;
import org.holdfast.platform.access.Depth;
import org.holdfast.platform.access.Person;
import org.holdfast.platform.access.Presence;
import org.holdfast.platform.access.RecordGuard;
import org.holdfast.platform.access.RecordId;
import org.holdfast.platform.access.RecordNames;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.access.Who;
import org.holdfast.platform.audit.AuditTrail;
import org.holdfast.platform.audit.TrialTrail;
import org.holdfast.platform.database.Sql;
import org.holdfast.platform.database.TrialDatabase;
import org.holdfast.platform.page.Finder;
import org.holdfast.platform.people.TrialPeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Efua and Sam of Riverside ask each other for things; Noor is in another team. */
class TaskDeskTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);
    private static final UUID LEILA = UUID.fromString("00000000-0000-7000-8000-000000000001");

    @TempDir
    private Path home;

    private TrialDatabase database;
    private Sql sql;
    private TrialClock clock;
    private TaskDesk desk;
    private UUID riverside;
    private Person efua;
    private Person sam;
    private Person noor;
    /** To whom Leila's record is open. */
    private final Set<UUID> mayOpen = new HashSet<>();

    @BeforeEach
    void open() {
        System.setProperty("holdfast.home", home.toString());
        database = new TrialDatabase();
        sql = database.sql();
        clock = new TrialClock("2026-11-17T12:00:00Z");
        AuditTrail trail = TrialTrail.of(sql, clock);
        Who who = new Who();
        desk = new TaskDesk(
                sql,
                clock,
                who,
                new Tasks(sql, clock, who, trail),
                TrialPeople.directory(sql, clock),
                TrialPeople.teams(sql, clock),
                TrialPeople.of(sql, clock),
                Several.of(new OpenTo()),
                Several.of(new Named()),
                Several.<Finder>of(new Register()),
                new Keys(),
                new ClosedTasks(Several.of(new OpenTo()), new Keys(), who),
                trail);
        riverside = team("Riverside");
        efua = colleague("Efua", riverside);
        sam = colleague("Sam", riverside);
        noor = colleague("Noor", team("Hillside"));
        mayOpen.addAll(Set.of(efua.staff(), sam.staff()));
    }

    @AfterEach
    void close() throws Exception {
        System.clearProperty("holdfast.home");
        database.close();
    }

    @Test
    void what_is_asked_of_a_colleague_stands_among_their_tasks_and_names_who_asked() {
        as(efua, () -> desk.raise(asked("Order the batteries", sam.staff())));
        assertThat(as(sam, () -> desk.mine()))
                .singleElement()
                .satisfies(group -> assertThat(group.rows()).singleElement().satisfies(row -> {
                    assertThat(row.title()).isEqualTo("Order the batteries");
                    assertThat(row.detail()).isEqualTo("task.askedBy Efua");
                }));
        assertThat(as(efua, () -> desk.mine())).isEmpty();
    }

    @Test
    void the_same_click_again_asks_once() {
        Asked asked = asked("Order the batteries", sam.staff());
        as(efua, () -> desk.raise(asked));
        as(efua, () -> desk.raise(asked));
        assertThat(sql.count("SELECT COUNT(*) FROM platform.task")).isEqualTo(1);
    }

    @Test
    void it_is_asked_for_a_day_to_come_in_a_sentence_and_of_somebody_of_the_own_teams() {
        assertThatThrownBy(() -> asked(" ", sam.staff())).hasMessageStartingWith("ask.title.required");
        assertThatThrownBy(() -> asked("x".repeat(301), sam.staff())).hasMessageStartingWith("written.tooLong");
        assertThatThrownBy(() -> asked("Call", null)).hasMessageStartingWith("ask.owner.required");
        for (LocalDate day : new LocalDate[] {TODAY.minusDays(1), TODAY.plusYears(3)})
            assertThatThrownBy(() -> as(efua, () -> desk.raise(new Asked(Ids.next(), "Call", null, day, sam.staff()))))
                    .isInstanceOf(Refused.class)
                    .hasMessageStartingWith("ask.dueOn");
        assertThatThrownBy(() -> as(efua, () -> desk.raise(asked("Call", noor.staff()))))
                .hasMessageStartingWith("task.notOfYourTeams");
    }

    @Test
    void nothing_is_asked_of_somebody_who_could_never_see_it() {
        Person kwame = colleague("Kwame", riverside);
        UUID withoutAccount = member("Priya", riverside, TODAY.minusYears(1), null);
        UUID yesterdays = member("Tom", riverside, TODAY.minusYears(1), TODAY.minusDays(1));
        sql.update("UPDATE platform.account SET closed_at = ? WHERE id = ?", clock.instant(), kwame.account());
        assertThat(as(efua, () -> desk.colleagues()))
                .extracting(Colleague::name)
                .containsExactly("Riverside", "Efua", "Sam");
        as(efua, () -> desk.raise(asked("Ring the ward", efua.staff())));
        UUID task = onlyTask();
        for (UUID one : new UUID[] {kwame.staff(), withoutAccount}) {
            assertThatThrownBy(() -> as(efua, () -> desk.raise(asked("Call", one))))
                    .hasMessageStartingWith("task.noAccount")
                    .satisfies(
                            refused -> assertThat(((Refused) refused).field()).contains("owner"));
            assertThatThrownBy(() -> as(efua, () -> desk.handOn(task, efua.staff(), one)))
                    .hasMessageStartingWith("task.noAccount")
                    .satisfies(
                            refused -> assertThat(((Refused) refused).field()).contains("to"));
        }
        assertThatThrownBy(() -> as(efua, () -> desk.handOn(task, efua.staff(), yesterdays)))
                .hasMessageStartingWith("task.notOfYourTeams");
        sql.update("UPDATE platform.account SET closed_at = NULL WHERE id = ?", kwame.account());
        as(efua, () -> desk.handOn(task, efua.staff(), kwame.staff()));
        assertThat(owner(task)).isEqualTo(kwame.staff());
    }

    @Test
    void who_is_in_no_team_may_put_down_something_for_themselves() {
        Person alone = colleague("Mary", null);
        as(alone, () -> desk.raise(asked("Renew the certificate", alone.staff())));
        assertThat(as(alone, () -> desk.mine())).hasSize(1);
    }

    @Test
    void a_task_about_somebody_leads_to_their_record_and_goes_to_nobody_to_whom_it_is_closed() {
        as(efua, () -> desk.raiseAbout(new TaskRecord(LEILA), asked("Write to her GP", sam.staff())));
        assertThat(as(sam, () -> desk.about(new TaskRecord(LEILA))))
                .singleElement()
                .satisfies(row -> assertThat(row.url()).isEqualTo("/record/" + LEILA));
        mayOpen.remove(sam.staff());
        assertThatThrownBy(() ->
                        as(efua, () -> desk.raiseAbout(new TaskRecord(LEILA), asked("Write to her GP", sam.staff()))))
                .hasMessageStartingWith("task.closed.toThem");
        assertThat(as(efua, () -> desk.find("leila"))).isEqualTo(LEILA);
    }

    @Test
    void what_information_governance_has_to_do_is_not_among_what_the_team_has_to_do_for_somebody() {
        Person gwen = colleague("Gwen", null);
        mayOpen.add(gwen.staff());
        Tasks tasks = new Tasks(sql, clock, new Who(), TrialTrail.of(sql, clock));
        tasks.raise(NewTask.from("record.opening", Ids.next(), "Review an opening", Tasks.endOf(TODAY))
                .to(gwen.staff())
                .about(new TaskRecord(LEILA)));
        as(efua, () -> desk.raiseAbout(new TaskRecord(LEILA), asked("Write to her GP", riverside)));
        assertThat(as(sam, () -> desk.about(new TaskRecord(LEILA))))
                .extracting(OwedRow::title)
                .containsExactly("Write to her GP");
        assertThat(as(gwen, () -> desk.mine()))
                .flatExtracting(TaskGroup::rows)
                .extracting(TaskRow::title)
                .containsExactly("Review an opening");
        assertThat(as(gwen, () -> desk.about(new TaskRecord(LEILA))))
                .as("her own")
                .hasSize(2);
    }

    @Test
    void of_two_who_take_a_task_one_gets_it_and_the_other_is_told_who_has_it() {
        as(efua, () -> desk.raise(asked("Ring the ward", riverside)));
        UUID task = onlyTask();
        as(efua, () -> desk.take(task, null));
        assertThatThrownBy(() -> as(sam, () -> desk.take(task, null))).hasMessage("task.takenBy[Efua]");
        assertThat(owner(task)).isEqualTo(efua.staff());
        // Who sees that Efua has it may take it over, knowingly.
        as(sam, () -> desk.take(task, efua.staff()));
        assertThat(owner(task)).isEqualTo(sam.staff());
    }

    @Test
    void a_task_is_handed_on_to_a_colleague_or_to_the_team_and_not_by_two_at_once() {
        as(efua, () -> desk.raise(asked("Ring the ward", efua.staff())));
        UUID task = onlyTask();
        as(efua, () -> desk.handOn(task, efua.staff(), sam.staff()));
        assertThat(owner(task)).isEqualTo(sam.staff());
        assertThatThrownBy(() -> as(efua, () -> desk.handOn(task, efua.staff(), riverside)))
                .hasMessage("task.takenBy[Sam]");
        as(sam, () -> desk.handOn(task, sam.staff(), riverside));
        assertThat(owner(task)).isNull();
        assertThatThrownBy(() -> as(efua, () -> desk.handOn(task, null, noor.staff())))
                .hasMessageStartingWith("task.notOfYourTeams");
        assertThatThrownBy(() -> as(noor, () -> desk.take(task, null))).isInstanceOf(Unknown.class);
    }

    @Test
    void a_task_is_finished_with_a_word_of_what_came_of_it_and_once() {
        as(efua, () -> desk.raise(asked("Ring the ward", efua.staff())));
        UUID task = onlyTask();
        for (String nothing : new String[] {null, " ", "\n"})
            assertThatThrownBy(() -> as(efua, () -> desk.finish(task, nothing)))
                    .hasMessageStartingWith("task.outcome.missing");
        as(efua, () -> desk.finish(task, "They expect her on Monday"));
        assertThatThrownBy(() -> as(efua, () -> desk.finish(task, "Again"))).hasMessageStartingWith("task.alreadyDone");
        assertThatThrownBy(() -> as(sam, () -> desk.take(task, efua.staff())))
                .hasMessageStartingWith("task.alreadyDone");
    }

    @Test
    void what_is_overdue_rises_to_the_top() {
        as(efua, () -> desk.raise(new Asked(Ids.next(), "Later", null, TODAY.plusDays(3), efua.staff())));
        as(efua, () -> desk.raise(new Asked(Ids.next(), "Tomorrow", null, TODAY.plusDays(1), efua.staff())));
        clock.pass(Duration.ofDays(2));
        List<TaskGroup> groups = as(efua, () -> desk.mine());
        assertThat(groups).extracting(TaskGroup::words).containsExactly("task.part.OVERDUE", "task.part.TOMORROW");
        assertThat(groups.get(0).pressing()).isTrue();
        assertThat(groups.get(0).rows()).extracting(TaskRow::due).containsExactly("task.due.late 1");
    }

    @Test
    void what_was_finished_names_nobody_whose_record_has_closed_since_and_leaves_a_row_of_whom_it_names() {
        sql.update(
                "INSERT INTO platform.task (id, record_id, due_at, raised_at, origin_kind, origin_id, title, done_at,"
                        + " done_by, outcome) VALUES (?, ?, ?, ?, 'test', ?, 'Ring Leila', ?, ?, 'Leila comes')",
                Ids.next(),
                LEILA,
                clock.instant(),
                clock.instant(),
                Ids.next(),
                clock.instant(),
                efua.staff());
        assertThat(as(efua, () -> desk.lately())).extracting(DoneRow::outcome).containsExactly("Leila comes");
        assertThat(TrialTrail.actions(sql)).containsExactly("tasks.shown");
        mayOpen.clear();
        assertThat(as(efua, () -> desk.lately())).singleElement().satisfies(row -> {
            assertThat(row.title()).isEqualTo("task.closed");
            assertThat(row.outcome()).isNull();
        });
    }

    private static Asked asked(String title, UUID of) {
        return new Asked(Ids.next(), title, null, TODAY.plusDays(1), of);
    }

    private UUID onlyTask() {
        return sql.one("SELECT id FROM platform.task", row -> Sql.uuid(row, "id"))
                .orElseThrow();
    }

    private UUID owner(UUID task) {
        return sql.list("SELECT owner_id FROM platform.task WHERE id = ?", row -> Sql.uuid(row, "owner_id"), task)
                .get(0);
    }

    private UUID team(String name) {
        UUID id = Ids.next();
        sql.update("INSERT INTO platform.team (id, team_key, name) VALUES (?, ?, ?)", id, name, name);
        return id;
    }

    private UUID member(String name, UUID team, LocalDate from, LocalDate until) {
        UUID staff = Ids.next();
        sql.update("INSERT INTO platform.staff (id, staff_key, name) VALUES (?, ?, ?)", staff, name, name);
        if (team != null)
            sql.update(
                    "INSERT INTO platform.membership (id, staff_id, team_id, from_on, until_on) VALUES (?, ?, ?, ?, ?)",
                    Ids.next(),
                    staff,
                    team,
                    from,
                    until);
        return staff;
    }

    private Person colleague(String name, UUID team) {
        UUID staff = member(name, team, TODAY.minusYears(1), null);
        UUID account = Ids.next();
        sql.update("INSERT INTO platform.account (id, staff_id, username) VALUES (?, ?, ?)", account, staff, name);
        sql.update("INSERT INTO platform.account_role (account_id, role) VALUES (?, 'CLINICIAN')", account);
        return new Person(
                account, staff, name, name, Set.of(Role.CLINICIAN), team == null ? Set.of() : Set.of(team), "");
    }

    private static <T> T as(Person person, Supplier<T> work) {
        return Presence.as(person, work);
    }

    private static void as(Person person, Runnable work) {
        as(person, () -> {
            work.run();
            return "";
        });
    }

    private final class OpenTo implements RecordGuard {
        @Override
        public void check(RecordId record, Person person, Depth depth) {
            if (open(Set.of(record.value()), person, depth).isEmpty()) throw new Denied("access.role");
        }

        @Override
        public Set<UUID> open(Collection<UUID> records, Person person, Depth depth) {
            return mayOpen.contains(person.staff()) && records.contains(LEILA) ? Set.of(LEILA) : Set.of();
        }
    }

    private static final class Register implements Finder {
        public boolean isFor(Set<Role> roles) {
            return roles.contains(Role.CLINICIAN);
        }

        @Override
        public Matches search(String text, int most) {
            return new Matches(
                    List.of(
                            new Found(LEILA.toString(), "Leila Haddad", "1994", "/"),
                            new Found(Ids.next().toString(), "Leila Closed", "1990", "/")),
                    2,
                    false,
                    "/");
        }
    }

    private static final class Named implements RecordNames {
        @Override
        public Map<UUID, String> names(Set<UUID> records) {
            return Map.of(LEILA, "Leila Haddad");
        }

        @Override
        public String page(UUID record) {
            return "/record/" + record;
        }
    }
}
