package org.holdfast.platform.audit;

import jakarta.enterprise.context.RequestScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Of whose records this request has left rows that are stored. */
@RequestScoped
class Told {
    private final Set<UUID> records = new HashSet<>();

    void add(Collection<UUID> some) {
        records.addAll(some);
    }

    boolean of(UUID record) {
        return records.contains(record);
    }
}
