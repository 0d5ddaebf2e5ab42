package org.holdfast.platform.tasks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.holdfast.platform.Ids;
import org.holdfast.platform.Time;
import org.holdfast.platform.access.RecordId;
import org.holdfast.platform.access.Who;
import org.holdfast.platform.audit.AuditTrail;
import org.holdfast.platform.database.Sql;

/** All tasks. For other modules' desks, within their own use case and transaction; people use the screen. */
@ApplicationScoped
public class Tasks {
    private static final String OPEN = "SELECT " + OpenTask.COLUMNS + " FROM platform.task WHERE done_at IS NULL";

    private final Sql sql;
    private final Clock clock;
    private final Who who;
    private final AuditTrail trail;

    @Inject
    Tasks(Sql sql, Clock clock, Who who, AuditTrail trail) {
        this.sql = sql;
        this.clock = clock;
        this.who = who;
        this.trail = trail;
    }

    /** The end of that day, for what is due "some time that day". */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(Time.CLINIC).toInstant().minusSeconds(1);
    }

    /**
     * Raises a task. If the same thing has an open one for the same owner already, that one is brought up to date, so
     * that nobody is asked twice.
     *
     * @return its id
     */
    @Transactional
    public UUID raise(NewTask task) {
        record Raised(UUID id, UUID owner) {}
        Optional<Raised> before = sql
                .list(
                        "SELECT id, owner_id FROM platform.task WHERE origin_id = ? AND origin_kind = ? AND done_at IS NULL",
                        row -> new Raised(Sql.uuid(row, "id"), Sql.uuid(row, "owner_id")),
                        task.originId(),
                        task.originKind())
                .stream()
                .filter(raised -> Objects.equals(raised.owner(), task.owner()))
                .findFirst();
        if (before.isPresent()) {
            sql.update(
                    "UPDATE platform.task SET team_id = ?, record_id = ?, due_at = ?, title = ?, detail = ?, url = ?,"
                            + " settling = ? WHERE id = ?",
                    task.team(),
                    task.record(),
                    task.due(),
                    task.title(),
                    task.detail(),
                    task.url(),
                    task.settling(),
                    before.get().id());
            return before.get().id();
        }
        UUID id = Ids.next();
        sql.update(
                "INSERT INTO platform.task (id, owner_id, team_id, record_id, due_at, raised_at, raised_by, origin_kind,"
                        + " origin_id, title, detail, url, settling) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                task.owner(),
                task.team(),
                task.record(),
                task.due(),
                clock.instant(),
                who.staff(),
                task.originKind(),
                task.originId(),
                task.title(),
                task.detail(),
                task.url(),
                task.settling());
        return id;
    }

    /** What this came from is done: its open tasks are finished with this outcome. */
    @Transactional
    public int settle(String originKind, UUID originId, String outcome) {
        return sql.update(
                "UPDATE platform.task SET done_at = ?, done_by = ?, outcome = ?"
                        + " WHERE origin_id = ? AND origin_kind = ? AND done_at IS NULL",
                clock.instant(),
                who.staff(),
                outcome,
                originId,
                originKind);
    }

    /** Nothing of this kind is to be done for these patients any more: the open tasks are finished with this outcome. */
    @Transactional
    public int settleAbout(String originKind, Collection<UUID> records, String outcome) {
        if (records.isEmpty()) return 0;
        return sql.update(
                "UPDATE platform.task SET done_at = ?, done_by = ?, outcome = ?"
                        + " WHERE record_id = ANY(?) AND origin_kind = ? AND done_at IS NULL",
                clock.instant(),
                who.staff(),
                outcome,
                records,
                originKind);
    }

    /** Who has a task: a member of staff, and the team it belongs to. */
    public record Owner(UUID staff, UUID team) {}

    /**
     * Somebody's care passes into other hands: what the one still owes for them in that team, the other owes from now on
     * in theirs.
     */
    @Transactional
    public int handOver(RecordId record, Owner from, Owner to) {
        if (from.staff() == null || from.team() == null || from.equals(to)) return 0;
        int handed = sql.update(
                "UPDATE platform.task SET owner_id = ?, team_id = ? WHERE record_id = ? AND owner_id = ? AND team_id = ?"
                        + " AND done_at IS NULL",
                to.staff(),
                to.team(),
                record.value(),
                from.staff(),
                from.team());
        if (handed > 0) trail.record("tasks.handedOver", record, "");
        return handed;
    }

    /** What this member of staff owes by then, the most urgent first. */
    public List<OpenTask> owed(UUID staff, Instant by) {
        return sql.list(OPEN + " AND owner_id = ? AND due_at <= ? ORDER BY due_at, id", OpenTask::read, staff, by);
    }

    /** What is owed for this patient, the most urgent first. */
    public List<OpenTask> about(UUID record) {
        return sql.list(OPEN + " AND record_id = ? ORDER BY due_at, id", OpenTask::read, record);
    }
}
