package org.holdfast.therapy.caseload;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.holdfast.platform.Time;
import org.holdfast.platform.tasks.OpenTask;

/**
 * The reader's open tasks, by whom they are about.
 *
 * @param calls by when somebody who missed a session has to be called, by the session
 */
record OwedTasks(Map<UUID, List<OpenTask>> about, Map<UUID, LocalDateTime> calls) {
    private static final Pattern APPOINTMENT = Pattern.compile("[?&]appointment=([0-9a-f-]{36})");

    static OwedTasks of(Collection<OpenTask> tasks) {
        Map<UUID, List<OpenTask>> about = new HashMap<>();
        Map<UUID, LocalDateTime> calls = new HashMap<>();
        for (OpenTask task : tasks) {
            if (task.record() == null) continue;
            about.computeIfAbsent(task.record(), none -> new ArrayList<>()).add(task);
            session(task).ifPresent(session -> calls.put(session, due(task)));
        }
        return new OwedTasks(about, calls);
    }

    List<OpenTask> of(UUID patient) {
        return about.getOrDefault(patient, List.of());
    }

    /** The missed session for which it asks to call; it stands in the address that the task opens. */
    static Optional<UUID> session(OpenTask task) {
        Matcher named = APPOINTMENT.matcher(task.url() == null ? "" : task.url());
        return named.find() ? Optional.of(UUID.fromString(named.group(1))) : Optional.empty();
    }

    static LocalDateTime due(OpenTask task) {
        return LocalDateTime.ofInstant(task.due(), Time.CLINIC);
    }
}
