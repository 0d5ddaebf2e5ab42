package org.holdfast.patients.access;

import jakarta.enterprise.context.RequestScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.holdfast.platform.access.Person;

/** What a request has already looked up, so that each record is asked about once. */
@RequestScoped
class KnownStandings {
    /** What ties somebody to a record; their roles do not. */
    private record Asking(UUID staff, Set<UUID> teams) {}

    private final Map<Asking, Map<UUID, Standing>> known = new HashMap<>();

    Map<UUID, Standing> by(Person person) {
        return known.computeIfAbsent(new Asking(person.staff(), person.teams()), first -> new HashMap<>());
    }

    void forget() {
        known.clear();
    }
}
