package org.holdfast.patients.access;

import jakarta.enterprise.context.RequestScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.holdfast.platform.access.Person;

/** What a request has already looked up, so that each record is asked about once. */
@RequestScoped
class KnownStandings {
    private final Map<Person, Map<UUID, Standing>> known = new HashMap<>();

    Map<UUID, Standing> by(Person person) {
        return known.computeIfAbsent(person, first -> new HashMap<>());
    }

    void forget() {
        known.clear();
    }
}
