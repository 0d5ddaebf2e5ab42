package org.holdfast.patients.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;
import org.holdfast.platform.Unknown;

/** Every time a record was opened with a reason. */
@ApplicationScoped
class Openings {
    @PersistenceContext(unitName = "patients")
    private EntityManager entities;

    void add(Opening opening) {
        entities.persist(opening);
        entities.flush();
    }

    /** @throws Unknown if there is none */
    Opening get(UUID id) {
        Opening opening = id == null ? null : entities.find(Opening.class, id);
        if (opening == null) throw new Unknown("opening");
        return opening;
    }
}
