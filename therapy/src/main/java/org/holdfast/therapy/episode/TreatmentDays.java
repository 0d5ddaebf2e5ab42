package org.holdfast.therapy.episode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.holdfast.patients.api.PatientId;
import org.holdfast.patients.api.RecordedDays;
import org.holdfast.platform.database.Sql;
import org.holdfast.platform.words.Words;

/** The days of treatment and of its sessions. */
@ApplicationScoped
class TreatmentDays implements RecordedDays {
    private static final String CALLED_OFF = "('CANCELLED_BY_PATIENT', 'CANCELLED_BY_SERVICE')";

    private final Sql sql;
    private final Words words;

    @Inject
    TreatmentDays(Sql sql, Words words) {
        this.sql = sql;
        this.words = words;
    }

    @Override
    public Map<UUID, First> first(Collection<UUID> patients) {
        Map<UUID, First> first = new HashMap<>();
        sql.list(
                "SELECT patient_id, 'therapy.recorded.episode' AS what, MIN(started_on) AS first_on FROM therapy.episode"
                        + " WHERE patient_id = ANY(?) GROUP BY patient_id UNION ALL"
                        + " SELECT patient_id, 'therapy.recorded.session', CAST(MIN(starts_at) AS DATE)"
                        + " FROM therapy.appointment WHERE patient_id = ANY(?) GROUP BY patient_id",
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
        List<String> after = new ArrayList<>();
        sql.list(
                "SELECT started_on, ended_on FROM therapy.episode WHERE patient_id = ?"
                        + " AND (started_on > ? OR ended_on IS NULL OR ended_on > ?) ORDER BY started_on",
                row -> after.add(
                        Sql.date(row, "ended_on") == null
                                ? words.say("therapy.recorded.running", Sql.date(row, "started_on"))
                                : words.say("therapy.recorded.ended", Sql.date(row, "ended_on"))),
                patient.value(),
                day,
                day);
        after.addAll(sql.list(
                "SELECT COUNT(*) AS many, CAST(MIN(starts_at) AS DATE) AS first_on FROM therapy.appointment"
                        + " WHERE patient_id = ? AND starts_at >= ? AND (outcome IS NULL OR outcome NOT IN "
                        + CALLED_OFF + ") HAVING COUNT(*) > 0",
                row -> words.say("therapy.recorded.sessions", row.getLong("many"), Sql.date(row, "first_on")),
                patient.value(),
                day.plusDays(1).atStartOfDay()));
        return after;
    }
}
