package org.holdfast.patients.patient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.Optional;
import org.holdfast.patients.api.PatientId;
import org.holdfast.platform.ChangedByAnother;
import org.holdfast.platform.Refused;
import org.holdfast.platform.Unknown;

/** Everyone who was ever referred to the service. Nobody is taken out of it. */
@ApplicationScoped
class Register {
    @PersistenceContext(unitName = "patients")
    private EntityManager entities;

    Optional<Patient> find(PatientId id) {
        return Optional.ofNullable(entities.find(Patient.class, id.value()));
    }

    /** @throws Unknown if there is no such patient */
    Patient get(PatientId id) {
        return find(id).orElseThrow(() -> new Unknown("patient"));
    }

    void add(Patient patient) {
        entities.persist(patient);
        write();
    }

    /** Sends what has changed to the database now, so that a number taken by somebody else meanwhile is refused in words. */
    void write() {
        try {
            entities.flush();
        } catch (OptimisticLockException overtaken) {
            throw new ChangedByAnother("patient", -1);
        } catch (PersistenceException taken) {
            for (Throwable cause = taken; cause != null; cause = cause.getCause())
                if (cause instanceof SQLException sql
                        && sql.getSQLState() != null
                        && sql.getSQLState().startsWith("23"))
                    throw new Refused("patient.registeredMeanwhile").on("nhsNumber");
            throw taken;
        }
    }
}
