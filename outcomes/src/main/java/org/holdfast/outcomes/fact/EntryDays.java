package org.holdfast.outcomes.fact;

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

/** The days of contacts and events. */
@ApplicationScoped
class EntryDays implements RecordedDays {
    private final Sql sql;
    private final Words words;

    @Inject
    EntryDays(Sql sql, Words words) {
        this.sql = sql;
        this.words = words;
    }

    @Override
    public Map<UUID, First> first(Collection<UUID> patients) {
        Map<UUID, First> first = new HashMap<>();
        sql.list(
                "SELECT patient_id, 'entry.recorded.contact' AS what, MIN(started_on) AS first_on FROM outcomes.contact"
                        + " WHERE patient_id = ANY(?) AND struck_out_at IS NULL GROUP BY patient_id UNION ALL"
                        + " SELECT patient_id, 'entry.recorded.event', MIN(occurred_on) FROM outcomes.event"
                        + " WHERE patient_id = ANY(?) AND struck_out_at IS NULL GROUP BY patient_id",
                row -> first.merge(
                        Sql.uuid(row, "patient_id"),
                        new First(Sql.date(row, "first_on"), words.say(row.getString("what"))),
                        First::or),
                patients,
                patients);
        return first;
    }

    @Override
    public List<String> after(PatientId patient, LocalDate day) {
        return sql.list(
                "SELECT 'entry.recorded.contacts' AS what, COUNT(*) AS many, MIN(started_on) AS first_on"
                        + " FROM outcomes.contact WHERE patient_id = ? AND started_on > ? AND struck_out_at IS NULL"
                        + " HAVING COUNT(*) > 0 UNION ALL"
                        + " SELECT 'entry.recorded.events', COUNT(*), MIN(occurred_on)"
                        + " FROM outcomes.event WHERE patient_id = ? AND occurred_on > ? AND struck_out_at IS NULL"
                        + " HAVING COUNT(*) > 0",
                row -> words.say(row.getString("what"), row.getLong("many"), Sql.date(row, "first_on")),
                patient.value(),
                day,
                patient.value(),
                day);
    }
}
