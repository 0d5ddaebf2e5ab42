package org.holdfast.platform.tasks;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.holdfast.platform.Refused;
import org.holdfast.platform.Time;
import org.holdfast.platform.Unknown;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.access.UseCase;
import org.holdfast.platform.access.Who;
import org.holdfast.platform.audit.AuditTrail;
import org.holdfast.platform.database.Sql;
import org.holdfast.platform.people.StaffDirectory;
import org.holdfast.platform.words.Words;

/** Where people see what they owe and say what came of it. Own tasks, and those of own teams. */
@UseCase
@RolesAllowed({
    Role.Names.CLINICIAN,
    Role.Names.SUPERVISOR,
    Role.Names.MANAGER,
    Role.Names.TRAINER,
    Role.Names.GOVERNANCE,
    Role.Names.ADMIN
})
class TaskDesk {
    private static final String COLUMNS = "SELECT " + OpenTask.COLUMNS + " FROM platform.task";
    private static final int MOST = 500;

    private final Sql sql;
    private final Clock clock;
    private final Who who;
    private final StaffDirectory staff;
    private final Words words;
    private final ClosedTasks closed;
    private final AuditTrail trail;

    @Inject
    TaskDesk(Sql sql, Clock clock, Who who, StaffDirectory staff, Words words, ClosedTasks closed, AuditTrail trail) {
        this.sql = sql;
        this.clock = clock;
        this.who = who;
        this.staff = staff;
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
        return sql.list(
                "SELECT id, title, outcome, done_at FROM platform.task WHERE done_by = ? AND done_at > ?"
                        + " ORDER BY done_at DESC LIMIT 10",
                row -> new DoneRow(
                        Sql.uuid(row, "id"),
                        row.getString("title"),
                        row.getString("outcome"),
                        Sql.instant(row, "done_at").atZone(Time.CLINIC).toLocalDate()),
                who.staff(),
                clock.instant().minus(Duration.ofDays(7)));
    }

    /** Finishes a task. Somebody will want to know what came of it, so that is asked for. */
    public void finish(UUID id, String outcome) {
        if (outcome == null || outcome.isBlank()) throw new Refused("task.outcome.missing").on("outcome");
        if (outcome.length() > 1000) throw new Refused("task.outcome.long").on("outcome");
        OpenTask task = reachable(id);
        if (task.settling() != null) throw new Refused("task.settledThere", task.settling());
        open(task);
        int finished = sql.update(
                "UPDATE platform.task SET done_at = ?, done_by = ?, outcome = ? WHERE id = ? AND done_at IS NULL",
                clock.instant(),
                who.staff(),
                outcome.strip(),
                id);
        if (finished == 0) throw new Refused("task.alreadyDone");
    }

    /** I will do it. */
    public void take(UUID id) {
        OpenTask task = reachable(id);
        open(task);
        if (Objects.equals(task.owner(), who.staff())) return;
        sql.update(
                "UPDATE platform.task SET owner_id = ? WHERE id = ? AND done_at IS NULL AND "
                        + (task.owner() == null ? "owner_id IS NULL" : "owner_id IS NOT NULL"),
                who.staff(),
                id);
    }

    /** What is to be done for somebody is done by those who may open their record. */
    private void open(OpenTask task) {
        if (!closed.closed(List.of(task)).isEmpty()) throw new Refused("task.closed.finish");
        if (task.record() != null) trail.records("tasks.changed", List.of(task.record()), "");
    }

    private OpenTask reachable(UUID id) {
        OpenTask task =
                sql.one(COLUMNS + " WHERE id = ?", OpenTask::read, id).orElseThrow(() -> new Unknown("task " + id));
        boolean mine = Objects.equals(task.owner(), who.staff());
        if (!mine && (task.team() == null || !who.teams().contains(task.team()))) throw new Unknown("task " + id);
        return task;
    }

    private List<TaskGroup> grouped(List<OpenTask> found) {
        Set<UUID> hidden = closed.closed(found);
        List<OpenTask> tasks = closed.masked(found, hidden);
        Set<UUID> shown =
                tasks.stream().map(OpenTask::record).filter(Objects::nonNull).collect(Collectors.toSet());
        shown.removeAll(hidden);
        if (!shown.isEmpty()) trail.records("tasks.shown", shown, "");
        Instant now = clock.instant();
        When when = new When(now, words);
        Map<UUID, String> names = staff.names(
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
                            names.get(task.owner()),
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
