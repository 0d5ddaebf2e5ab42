package org.holdfast.therapy.episode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.holdfast.patients.api.Carriers;
import org.holdfast.patients.api.PatientId;
import org.holdfast.platform.database.Sql;

/** The clinicians of somebody's running episodes. */
@ApplicationScoped
class TreatedBy implements Carriers {
    private final Sql sql;
    private final Clock clock;

    @Inject
    TreatedBy(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public List<Carrier> of(PatientId patient) {
        return sql.list(
                "SELECT DISTINCT e.clinician_id, e.team_id FROM therapy.episode e WHERE e.patient_id = ?"
                        + " AND e.clinician_id IS NOT NULL AND e.struck_out_at IS NULL AND (e.ended_on IS NULL OR e.ended_on >= ?)",
                row -> new Carrier(Sql.uuid(row, "clinician_id"), Sql.uuid(row, "team_id")),
                patient.value(),
                LocalDate.now(clock));
    }
}
