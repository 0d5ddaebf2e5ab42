package org.holdfast.patients.diagnosis;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
    public List<Entry> after(Map<UUID, LocalDate> deaths) {
        return furthest("MAX", deaths).stream()
                .filter(each -> each.on().isAfter(deaths.get(each.patient())))
                .toList();
    }

    @Override
    public List<Entry> before(Map<UUID, LocalDate> births) {
        return furthest("MIN", births).stream()
                .filter(each -> each.on().isBefore(births.get(each.patient())))
                .toList();
    }

    private List<Entry> furthest(String which, Map<UUID, LocalDate> patients) {
        return sql.list(
                "SELECT patient_id, " + which + "(recorded_on) AS furthest_on FROM patients.diagnosis"
                        + " WHERE patient_id = ANY (?) AND recorded_on IS NOT NULL AND struck_at IS NULL GROUP BY patient_id",
                row -> new Entry(
                        Sql.uuid(row, "patient_id"),
                        "patient.later.diagnosis",
                        Sql.date(row, "furthest_on"),
                        Depth.CLINICAL),
                patients.keySet());
    }
}
