package org.holdfast.platform.tasks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.holdfast.platform.access.Depth;
import org.holdfast.platform.access.RecordGuard;
import org.holdfast.platform.access.Who;
import org.holdfast.platform.words.Words;

/**
 * A task says in its title whom it is about. For a reader to whom that person's record is not open, such as somebody
 * who has left the team, it stays in the list and names nobody.
 */
@ApplicationScoped
public class ClosedTasks {
    private final Instance<RecordGuard> guards;
    private final Words words;
    private final Who who;

    @Inject
    ClosedTasks(Instance<RecordGuard> guards, Words words, Who who) {
        this.guards = guards;
        this.words = words;
        this.who = who;
    }

    /** Those records that the reader may not even know to be somebody's here, asked at once. */
    Set<UUID> closed(Collection<OpenTask> tasks) {
        Set<UUID> closed =
                tasks.stream().map(OpenTask::record).filter(Objects::nonNull).collect(Collectors.toSet());
        if (closed.isEmpty()) return closed;
        Set<UUID> open = new HashSet<>(closed);
        for (RecordGuard guard : guards) open.retainAll(guard.open(open, who.person(), Depth.LIST));
        closed.removeAll(open);
        return closed;
    }

    /** The tasks, those about a record that is not among the open ones without whom they are about. */
    public List<OpenTask> masked(Collection<OpenTask> tasks, Collection<UUID> closed) {
        return tasks.stream()
                .map(task -> task.record() != null && closed.contains(task.record())
                        ? task.closed(words.say("task.closed"))
                        : task)
                .toList();
    }
}
