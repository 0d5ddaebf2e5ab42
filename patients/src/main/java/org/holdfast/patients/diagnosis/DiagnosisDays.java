package org.holdfast.patients.diagnosis;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.holdfast.patients.api.PatientId;
import org.holdfast.patients.api.RecordedDays;
import org.holdfast.platform.database.Sql;
import org.holdfast.platform.words.Words;

/** The days on which diagnoses were made. */
@ApplicationScoped
class DiagnosisDays implements RecordedDays {
    private final Sql sql;
    private final Words words;

    @Inject
    DiagnosisDays(Sql sql, Words words) {
        this.sql = sql;
        this.words = words;
    }

    @Override
    public Map<UUID, First> first(Collection<UUID> patients) {
        Map<UUID, First> first = new HashMap<>();
        sql.list(
                "SELECT patient_id, MIN(recorded_on) AS first_on FROM patients.diagnosis WHERE patient_id = ANY(?)"
                        + " AND recorded_on IS NOT NULL AND struck_at IS NULL GROUP BY patient_id",
                row -> first.put(
                        Sql.uuid(row, "patient_id"),
                        new First(Sql.date(row, "first_on"), words.say("diagnosis.recorded"))),
                patients);
        return first;
    }

    @Override
    public List<String> after(PatientId patient, LocalDate day) {
        return sql.list(
                "SELECT COUNT(*) AS many, MIN(recorded_on) AS first_on FROM patients.diagnosis WHERE patient_id = ?"
                        + " AND recorded_on > ? AND struck_at IS NULL HAVING COUNT(*) > 0",
                row -> words.say("diagnosis.recorded.after", row.getLong("many"), Sql.date(row, "first_on")),
                patient.value(),
                day);
    }
}
