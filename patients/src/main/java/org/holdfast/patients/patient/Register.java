package org.holdfast.patients.patient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.holdfast.patients.api.PatientId;
import org.holdfast.patients.history.Earlier;
import org.holdfast.patients.history.History;
import org.holdfast.patients.history.Signed;
import org.holdfast.platform.ChangedByAnother;
import org.holdfast.platform.Refused;
import org.holdfast.platform.Unknown;
import org.holdfast.platform.database.Sql;

/** Everyone who was ever referred to the service. Nobody is taken out of it. */
@ApplicationScoped
class Register {
    private final History<EarlierDetails> history;

    @PersistenceContext(unitName = "patients")
    private EntityManager entities;

    @Inject
    Register(Sql sql) {
        history = EarlierDetails.history(sql);
    }

    Optional<Patient> find(PatientId id) {
        return Optional.ofNullable(entities.find(Patient.class, id.value()));
    }

    /** @throws Unknown if there is no such patient */
    Patient get(PatientId id) {
        return find(id).orElseThrow(() -> new Unknown("patient"));
    }

    void add(Patient patient) {
        entities.persist(patient);
        flush();
    }

    /** What the record said of them before, the latest first. */
    List<Earlier<EarlierDetails>> earlier(PatientId id) {
        return history.of(id, id.value());
    }

    /**
     * Sends what has changed to the database now, so that a number taken by somebody else meanwhile is refused in words.
     * Details that are written over are kept.
     */
    void write(Patient patient) {
        if (patient.isRewritten())
            history.keep(
                    patient.id().value(),
                    patient.version(),
                    new Signed(patient.changedAt(), patient.changedBy().orElse(null), null));
        flush();
    }

    private void flush() {
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
