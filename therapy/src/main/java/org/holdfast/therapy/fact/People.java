package org.holdfast.therapy.fact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.holdfast.patients.api.PatientId;
import org.holdfast.platform.Unknown;
import org.holdfast.platform.database.Sql;

/** The people this module was told of. */
@ApplicationScoped
public class People {
    private final Sql sql;

    @Inject
    People(Sql sql) {
        this.sql = sql;
    }

    /**
     * Until the transaction ends nobody else decides about this person's treatment: of two who begin an episode or plan a
     * session at the same time the second waits here, and then sees what the first has done.
     *
     * @throws Unknown if there is no such person
     */
    public void hold(PatientId patient) {
        // A row that was just replaced is not there at the first look.
        for (int look = 0; look < 2; look++)
            if (sql.one(
                            "SELECT id FROM therapy.patient_fact WHERE id = ? FOR UPDATE",
                            row -> Sql.uuid(row, "id"),
                            patient.value())
                    .isPresent()) return;
        throw new Unknown("patient " + patient);
    }
}
