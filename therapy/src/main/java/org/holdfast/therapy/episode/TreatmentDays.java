package org.holdfast.therapy.episode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.holdfast.patients.api.DatedEntries;
import org.holdfast.platform.access.Depth;
import org.holdfast.platform.database.Sql;

/** No treatment begins, and nobody comes to a session, after their death. */
@ApplicationScoped
class TreatmentDays implements DatedEntries {
    private final Sql sql;

    @Inject
    TreatmentDays(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Later> after(Map<UUID, LocalDate> deaths) {
        return Stream.concat(
                        last("started_on", "therapy.episode", "", "therapy.later.episode", Depth.LIST, deaths),
                        last(
                                "CAST(starts_at AS DATE)",
                                "therapy.appointment",
                                " AND outcome = 'ATTENDED'",
                                "therapy.later.session",
                                Depth.CLINICAL,
                                deaths))
                .filter(each -> each.on().isAfter(deaths.get(each.patient())))
                .toList();
    }

    private Stream<Later> last(
            String day, String table, String only, String messageKey, Depth depth, Map<UUID, LocalDate> deaths) {
        return sql
                .list(
                        "SELECT patient_id, MAX(" + day + ") AS last_on FROM " + table + " WHERE patient_id = ANY (?)"
                                + only + " GROUP BY patient_id",
                        row -> new Later(Sql.uuid(row, "patient_id"), messageKey, Sql.date(row, "last_on"), depth),
                        deaths.keySet())
                .stream();
    }
}
