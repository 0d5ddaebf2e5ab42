package org.holdfast.platform.tasks;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.holdfast.platform.Refused;
import org.holdfast.platform.Time;
import org.holdfast.platform.Unknown;
import org.holdfast.platform.Written;
import org.holdfast.platform.access.Audited;
import org.holdfast.platform.access.Depth;
import org.holdfast.platform.access.Person;
import org.holdfast.platform.access.RecordGuard;
import org.holdfast.platform.access.RecordNames;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.access.UseCase;
import org.holdfast.platform.access.Who;
import org.holdfast.platform.audit.AuditTrail;
import org.holdfast.platform.database.Sql;
import org.holdfast.platform.page.Finder;
import org.holdfast.platform.people.People;
import org.holdfast.platform.people.StaffDirectory;
import org.holdfast.platform.people.StaffMember;
import org.holdfast.platform.people.Teams;
import org.holdfast.platform.words.Words;

/**
 * Where people see what they owe, say what came of it, and ask each other for things. Own tasks, and those of own teams.
 */
@UseCase
@RolesAllowed({
    Role.Names.CLINICIAN,
    Role.Names.SUPERVISOR,
    Role.Names.MANAGER,
    Role.Names.TRAINER,
    Role.Names.GOVERNANCE,
    Role.Names.ADMIN
})
public class TaskDesk {
    /** The origin of what one person asks of another. */
    private static final String BY_HAND = "colleague.asked";

    private static final String COLUMNS_OF = "SELECT " + OpenTask.COLUMNS;
    private static final String COLUMNS = COLUMNS_OF + " FROM platform.task";
    private static final int MOST = 500;

    private final Sql sql;
    private final Clock clock;
    private final Who who;
    private final Tasks tasks;
    private final StaffDirectory staff;
    private final Teams teams;
    private final People people;
    private final Instance<RecordGuard> guards;
    private final Instance<RecordNames> names;
    private final Instance<Finder> finders;
    private final Words words;
    private final ClosedTasks closed;
    private final AuditTrail trail;

    @Inject
    TaskDesk(
            Sql sql,
            Clock clock,
            Who who,
            Tasks tasks,
            StaffDirectory staff,
            Teams teams,
            People people,
            Instance<RecordGuard> guards,
            Instance<RecordNames> names,
            Instance<Finder> finders,
            Words words,
            ClosedTasks closed,
            AuditTrail trail) {
        this.sql = sql;
        this.clock = clock;
        this.who = who;
        this.tasks = tasks;
        this.staff = staff;
        this.teams = teams;
        this.people = people;
        this.guards = guards;
        this.names = names;
        this.finders = finders;
        this.words = words;
        this.closed = closed;
        this.trail = trail;
    }

    /** My open tasks by the time they are due. */
    public List<TaskGroup> mine() {
        if (who.staff() == null) return List.of();
        return grouped(sql.list(
                COLUMNS + " WHERE owner_id = ? AND done_at IS NULL ORDER BY due_at, id LIMIT " + MOST,
                OpenTask::read,
                who.staff()));
    }

    /** Open tasks of my teams, whoever owns them. */
    public List<TaskGroup> ofMyTeams() {
        if (who.teams().isEmpty()) return List.of();
        List<UUID> teams = List.copyOf(who.teams());
        String marks = String.join(", ", Collections.nCopies(teams.size(), "?"));
        return grouped(sql.list(
                COLUMNS + " WHERE team_id IN (" + marks + ") AND done_at IS NULL ORDER BY due_at, id LIMIT " + MOST,
                OpenTask::read,
                teams.toArray()));
    }

    /** What I have finished in the last seven days, newest first. */
    public List<DoneRow> lately() {
        if (who.staff() == null) return List.of();
        record Done(OpenTask task, String outcome, LocalDate on) {}
        List<Done> done = sql.list(
                COLUMNS_OF + ", outcome, done_at FROM platform.task WHERE done_by = ? AND done_at > ?"
                        + " ORDER BY done_at DESC LIMIT 10",
                row -> new Done(
                        OpenTask.read(row),
                        row.getString("outcome"),
                        Sql.instant(row, "done_at").atZone(Time.CLINIC).toLocalDate()),
                who.staff(),
                clock.instant().minus(Duration.ofDays(7)));
        List<OpenTask> tasks = done.stream().map(Done::task).toList();
        Set<UUID> hidden = closed.closed(tasks);
        List<OpenTask> masked = closed.masked(tasks, hidden);
        tellShown(tasks, hidden);
        List<DoneRow> rows = new ArrayList<>();
        for (int i = 0; i < done.size(); i++) {
            OpenTask task = masked.get(i);
            boolean open = task.record() == null || !hidden.contains(task.record());
            rows.add(new DoneRow(
                    task.id(),
                    task.title(),
                    open ? done.get(i).outcome() : null,
                    done.get(i).on()));
        }
        return rows;
    }

    /**
     * What their teams still have to do for somebody, the most urgent first; part of a page of their record. What is
     * nobody's but its owner's, such as information governance's review of an opening, is shown to its owner only.
     */
    @RolesAllowed({Role.Names.CLINICIAN, Role.Names.SUPERVISOR})
    public List<OwedRow> about(TaskRecord record) {
        Instant now = clock.instant();
        When when = new When(now, words);
        return sql.list(
                "SELECT t.id, t.title, t.url, t.due_at, s.name AS owner FROM platform.task t"
                        + " LEFT JOIN platform.staff s ON s.id = t.owner_id WHERE t.record_id = ? AND t.done_at IS NULL"
                        + " AND (t.team_id IS NOT NULL OR t.owner_id = CAST(? AS UUID))"
                        + " ORDER BY t.due_at, t.id LIMIT 20",
                row -> new OwedRow(
                        Sql.uuid(row, "id"),
                        row.getString("title"),
                        row.getString("url"),
                        when.due(Sql.instant(row, "due_at")),
                        Sql.instant(row, "due_at").isBefore(now),
                        row.getString("owner")),
                record.value(),
                who.staff());
    }

    /** The one person who fits what was typed and whose record is open to the asker. */
    @RolesAllowed({Role.Names.CLINICIAN, Role.Names.SUPERVISOR})
    public UUID find(String typed) {
        Map<UUID, String> found = new LinkedHashMap<>();
        for (Finder finder : finders)
            for (Finder.Found one : finder.find(typed, 8))
                found.put(UUID.fromString(one.id()), one.name() + " (" + one.detail() + ")");
        Set<UUID> open = new HashSet<>(found.keySet());
        for (RecordGuard guard : guards) open.retainAll(guard.open(open, who.admitted(), Depth.CLINICAL));
        found.keySet().retainAll(open);
        if (found.isEmpty()) throw new Refused("ask.about.none").on("about");
        if (found.size() > 1) throw new Refused("ask.about.several", String.join("; ", found.values())).on("about");
        return found.keySet().iterator().next();
    }

    /** The people of my teams who can sign in, and of no team only myself. */
    public List<Colleague> colleagues() {
        List<Colleague> all = new ArrayList<>();
        for (Map.Entry<UUID, String> team : teams.names(who.teams()).entrySet()) {
            all.add(new Colleague(team.getKey(), team.getValue(), team.getKey()));
            for (StaffMember one : staff.withAccountInTeam(team.getKey()))
                all.add(new Colleague(one.id(), one.name(), team.getKey()));
        }
        if (who.staff() != null && all.stream().noneMatch(one -> one.id().equals(who.staff())))
            all.add(new Colleague(who.staff(), who.name(), null));
        return all;
    }

    /** Asks somebody of my teams, or anyone of one, for something that is about nobody's record. */
    @Audited("task.raised")
    public void raise(Asked asked) {
        tasks.raise(task(asked.on(LocalDate.now(clock))));
    }

    /** The same about somebody whose record is open to the asker, and to whom it is asked of. */
    @RolesAllowed({Role.Names.CLINICIAN, Role.Names.SUPERVISOR})
    @Audited("task.raised")
    public void raiseAbout(TaskRecord record, Asked asked) {
        NewTask task = task(asked.on(LocalDate.now(clock))).about(record);
        mayDo(task.owner(), record.value(), "owner");
        for (RecordNames some : names) task = task.opening(some.page(record.value()));
        tasks.raise(task);
    }

    private NewTask task(Asked asked) {
        Colleague of = colleague(asked.of(), "owner");
        String by = words.say("task.askedBy", who.name());
        NewTask task = NewTask.from(BY_HAND, asked.id(), asked.title(), Tasks.endOf(asked.dueOn()))
                .ofTeam(of.team())
                .saying(asked.detail() == null ? by : by + ": " + asked.detail());
        return of.isTeam() ? task : task.to(of.id());
    }

    private Colleague colleague(UUID id, String field) {
        return colleagues().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> notAsked(id).on(field));
    }

    private Refused notAsked(UUID id) {
        return who.teams().stream()
                .flatMap(team -> staff.activeInTeam(team).stream())
                .filter(one -> one.id().equals(id))
                .findFirst()
                .map(one -> new Refused("task.noAccount", one.name()))
                .orElseGet(() -> new Refused("task.notOfYourTeams"));
    }

    /** A task about a record that its owner may not open could never be done. */
    private void mayDo(UUID owner, UUID record, String field) {
        if (owner == null || record == null) return;
        Optional<Person> person = people.presentAs(owner);
        if (person.isEmpty()) return;
        for (RecordGuard guard : guards)
            if (guard.open(Set.of(record), person.get(), Depth.LIST).isEmpty())
                throw new Refused("task.closed.toThem", person.get().name()).on(field);
    }

    /** Finishes a task. Somebody will want to know what came of it, so that is asked for. */
    public void finish(UUID id, String outcome) {
        String came = Written.text(outcome, 1000, "outcome");
        if (came == null) throw new Refused("task.outcome.missing").on("outcome");
        OpenTask task = reachable(id);
        if (task.settling() != null) throw new Refused("task.settledThere", task.settling());
        open(task);
        int finished = sql.update(
                "UPDATE platform.task SET done_at = ?, done_by = ?, outcome = ? WHERE id = ? AND done_at IS NULL",
                clock.instant(),
                who.staff(),
                came,
                id);
        if (finished == 0) throw new Refused("task.alreadyDone");
    }

    /**
     * I will do it.
     *
     * @param seen who had it when I said so, or null for nobody; if somebody else has it by now, it stays theirs
     */
    public void take(UUID id, UUID seen) {
        OpenTask task = reachable(id);
        open(task);
        if (!Objects.equals(task.owner(), who.staff())) pass(task, seen, who.staff(), task.team());
    }

    /**
     * Gives it to somebody else of my teams, or to anyone of one.
     *
     * @param seen as for {@link #take}
     */
    public void handOn(UUID id, UUID seen, UUID to) {
        if (to == null) throw new Refused("task.to.required").on("to");
        OpenTask task = reachable(id);
        open(task);
        Colleague heir = colleague(to, "to");
        UUID owner = heir.isTeam() ? null : heir.id();
        mayDo(owner, task.record(), "to");
        pass(task, seen, owner, heir.team());
    }

    private void pass(OpenTask task, UUID seen, UUID to, UUID team) {
        int passed = sql.update(
                "UPDATE platform.task SET owner_id = ?, team_id = ? WHERE id = ? AND done_at IS NULL"
                        + " AND owner_id IS NOT DISTINCT FROM CAST(? AS UUID)",
                to,
                team,
                task.id(),
                seen);
        if (passed > 0) return;
        OpenTask now = sql.one(COLUMNS + " WHERE id = ? AND done_at IS NULL", OpenTask::read, task.id())
                .orElseThrow(() -> new Refused("task.alreadyDone"));
        if (now.owner() == null) throw new Refused("task.givenBack");
        throw new Refused("task.takenBy", staff.get(now.owner()).name());
    }

    /** What is to be done for somebody is done by those who may open their record. */
    private void open(OpenTask task) {
        if (!closed.closed(List.of(task)).isEmpty()) throw new Refused("task.closed.finish");
        trail.records("tasks.changed", task.record() == null ? List.of() : List.of(task.record()), "");
    }

    private OpenTask reachable(UUID id) {
        OpenTask task =
                sql.one(COLUMNS + " WHERE id = ?", OpenTask::read, id).orElseThrow(() -> new Unknown("task " + id));
        boolean mine = Objects.equals(task.owner(), who.staff());
        if (!mine && (task.team() == null || !who.teams().contains(task.team()))) throw new Unknown("task " + id);
        return task;
    }

    /** Rows of those whom the page names and of whom this request has left none. */
    private void tellShown(List<OpenTask> tasks, Set<UUID> hidden) {
        Set<UUID> shown =
                tasks.stream().map(OpenTask::record).filter(Objects::nonNull).collect(Collectors.toSet());
        shown.removeAll(hidden);
        shown.removeIf(trail::told);
        if (!shown.isEmpty()) trail.records("tasks.shown", shown, "");
    }

    private List<TaskGroup> grouped(List<OpenTask> found) {
        Set<UUID> hidden = closed.closed(found);
        List<OpenTask> tasks = closed.masked(found, hidden);
        tellShown(tasks, hidden);
        Instant now = clock.instant();
        When when = new When(now, words);
        Map<UUID, String> owners = staff.names(
                tasks.stream().map(OpenTask::owner).filter(Objects::nonNull).collect(Collectors.toSet()));
        Map<When.Part, List<TaskRow>> parts = new EnumMap<>(When.Part.class);
        for (OpenTask task : tasks)
            parts.computeIfAbsent(when.part(task.due()), part -> new ArrayList<>())
                    .add(new TaskRow(
                            task.id(),
                            task.title(),
                            task.detail(),
                            task.url(),
                            task.settling(),
                            when.due(task.due()),
                            owners.get(task.owner()),
                            task.owner(),
                            Objects.equals(task.owner(), who.staff()),
                            task.owner() == null,
                            task.record() != null && hidden.contains(task.record())));
        return parts.entrySet().stream()
                .map(part -> new TaskGroup(
                        words.say("task.part." + part.getKey()),
                        part.getKey().compareTo(When.Part.TODAY) <= 0,
                        List.copyOf(part.getValue())))
                .toList();
    }
}
