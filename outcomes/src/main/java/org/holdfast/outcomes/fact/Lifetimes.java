package org.holdfast.outcomes.fact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.holdfast.patients.api.PatientId;
import org.holdfast.platform.Unknown;
import org.holdfast.platform.database.Sql;

/** The lifetimes of the patients this module was told of. */
@ApplicationScoped
public class Lifetimes {
    private final Sql sql;

    @Inject
    Lifetimes(Sql sql) {
        this.sql = sql;
    }

    /** @throws Unknown if there is no such patient */
    public Lifetime get(PatientId patient) {
        return sql.one(
                        "SELECT date_of_birth, died_on FROM outcomes.patient_fact WHERE id = ?",
                        row -> new Lifetime(Sql.date(row, "date_of_birth"), Sql.date(row, "died_on")),
                        patient.value())
                .orElseThrow(() -> new Unknown("patient " + patient));
    }
}
