package org.holdfast.patients.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.people.Holders;
import org.holdfast.platform.tasks.NewTask;
import org.holdfast.platform.tasks.Tasks;
import org.holdfast.platform.words.Words;

/**
 * Tells information governance at once that a record was opened with a reason: a task for each of them, and for the
 * administrators where nobody else holds that role. Only the review itself settles them, so none vanishes undone.
 */
@ApplicationScoped
class GovernanceTasks {
    private static final String KIND = "record.opening";

    private final Tasks tasks;
    private final Holders holders;
    private final Words words;

    @Inject
    GovernanceTasks(Tasks tasks, Holders holders, Words words) {
        this.tasks = tasks;
        this.holders = holders;
        this.words = words;
    }

    void raise(Opening opening, String by) {
        Set<UUID> reviewers = others(Role.GOVERNANCE, opening);
        for (UUID staff : reviewers)
            tasks.raise(NewTask.from(KIND, opening.id(), words.say("opening.task", by), Tasks.endOf(opening.reviewBy()))
                    .to(staff)
                    .about(opening.patient())
                    .saying(words.of(opening.reason()))
                    .settledAt("/patients/break-glass.xhtml?opening=" + opening.id(), words.say("opening.task.do")));
        if (!reviewers.isEmpty()) return;
        // An administrator reviews no record and is not told whose it was; what they can do is to find a reviewer.
        for (UUID staff : others(Role.ADMIN, opening))
            tasks.raise(NewTask.from(
                            KIND,
                            opening.id(),
                            words.say("opening.taskForAdministrator", by),
                            Tasks.endOf(opening.reviewBy()))
                    .to(staff)
                    .saying(words.say("opening.taskForAdministrator.why"))
                    .settledAt("/platform/accounts.xhtml", words.say("opening.taskForAdministrator.do")));
    }

    void settle(Opening opening, String outcome) {
        tasks.settle(KIND, opening.id(), outcome);
    }

    /** Nobody is asked to review what they opened themselves. */
    private Set<UUID> others(Role role, Opening opening) {
        Set<UUID> others = new HashSet<>(holders.today(role));
        others.remove(opening.staff());
        return others;
    }
}
