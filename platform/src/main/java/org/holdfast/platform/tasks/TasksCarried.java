package org.holdfast.platform.tasks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.holdfast.platform.database.Sql;
import org.holdfast.platform.people.Carries;
import org.holdfast.platform.people.Load;
import org.holdfast.platform.words.Words;

/** Tasks that somebody still owes. */
@ApplicationScoped
class TasksCarried implements Carries {
    private final Sql sql;
    private final Words words;

    @Inject
    TasksCarried(Sql sql, Words words) {
        this.sql = sql;
        this.words = words;
    }

    @Override
    public Optional<Load> by(UUID staff) {
        int open = (int) sql.count("SELECT COUNT(*) FROM platform.task WHERE owner_id = ? AND done_at IS NULL", staff);
        return open == 0 ? Optional.empty() : Optional.of(new Load(open, words.say("task.carried", open), ""));
    }
}
