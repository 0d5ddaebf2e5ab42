package org.holdfast.platform.tasks;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.holdfast.platform.access.Who;

/** What the person at the page owes this week, and the number beside the bell: asked once for a page. */
@Named
@RequestScoped
public class Bell {
    private final Tasks tasks;
    private final Who who;
    private final Clock clock;
    private List<OpenTask> owed;

    @Inject
    Bell(Tasks tasks, Who who, Clock clock) {
        this.tasks = tasks;
        this.who = who;
        this.clock = clock;
    }

    /** Tasks of mine that are late or due within seven days, the most urgent first. */
    public List<OpenTask> owedThisWeek() {
        if (owed == null)
            owed = who.staff() == null
                    ? List.of()
                    : tasks.owed(who.staff(), Tasks.endOf(LocalDate.now(clock).plusDays(7)));
        return owed;
    }

    /** How many of them are late or due today. */
    public int getDue() {
        Instant tonight = Tasks.endOf(LocalDate.now(clock));
        return (int) owedThisWeek().stream()
                .filter(task -> !task.due().isAfter(tonight))
                .count();
    }
}
