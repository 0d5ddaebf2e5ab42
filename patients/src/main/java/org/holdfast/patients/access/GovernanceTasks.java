package org.holdfast.patients.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.holdfast.platform.database.Sql;
import org.holdfast.platform.tasks.NewTask;
import org.holdfast.platform.tasks.Tasks;
import org.holdfast.platform.words.Words;

/** Tells information governance at once that a record was opened with a reason: a task for each of them. */
@ApplicationScoped
class GovernanceTasks {
    private static final String KIND = "record.opening";

    private final Tasks tasks;
    private final Sql sql;
    private final Words words;

    @Inject
    GovernanceTasks(Tasks tasks, Sql sql, Words words) {
        this.tasks = tasks;
        this.sql = sql;
        this.words = words;
    }

    void raise(Opening opening, String by) {
        for (UUID staff : governance())
            tasks.raise(NewTask.from(KIND, opening.id(), words.say("opening.task", by), Tasks.endOf(opening.reviewBy()))
                    .to(staff)
                    .about(opening.patient())
                    .saying(words.of(opening.reason()))
                    .opening("/patients/break-glass.xhtml?opening=" + opening.id()));
    }

    void settle(Opening opening, String outcome) {
        tasks.settle(KIND, opening.id(), outcome);
    }

    private List<UUID> governance() {
        return sql.list(
                "SELECT a.staff_id FROM platform.account a JOIN platform.account_role r ON r.account_id = a.id"
                        + " WHERE r.role = 'GOVERNANCE' AND a.closed_at IS NULL",
                row -> Sql.uuid(row, "staff_id"));
    }
}
