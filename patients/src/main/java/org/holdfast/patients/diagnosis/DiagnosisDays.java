package org.holdfast.patients.diagnosis;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.holdfast.patients.api.DatedEntries;
import org.holdfast.platform.access.Depth;
import org.holdfast.platform.database.Sql;

/** No diagnosis is made before the birth; after the death it is most likely a slip. */
@ApplicationScoped
class DiagnosisDays implements DatedEntries {
    private final Sql sql;

    @Inject
    DiagnosisDays(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Entry> at(End end, Set<UUID> patients) {
        return sql.list(
                "SELECT patient_id, " + end.of("recorded_on") + " AS furthest_on FROM patients.diagnosis"
                        + " WHERE patient_id = ANY (?) AND recorded_on IS NOT NULL AND struck_at IS NULL GROUP BY patient_id",
                row -> new Entry(
                        Sql.uuid(row, "patient_id"),
                        "patient.later.diagnosis",
                        Sql.date(row, "furthest_on"),
                        Depth.CLINICAL),
                patients);
    }
}
