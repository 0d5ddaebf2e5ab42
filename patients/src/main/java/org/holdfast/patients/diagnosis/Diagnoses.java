package org.holdfast.patients.diagnosis;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;

/** All diagnoses. */
@ApplicationScoped
class Diagnoses {
    @PersistenceContext(unitName = "patients")
    private EntityManager entities;

    Optional<Diagnosis> find(UUID id) {
        return Optional.ofNullable(id == null ? null : entities.find(Diagnosis.class, id));
    }

    void add(Diagnosis diagnosis) {
        entities.persist(diagnosis);
        entities.flush();
    }
}
