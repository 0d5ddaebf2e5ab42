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

/** No treatment begins, and nobody comes to a session, before their birth or after their death. */
@ApplicationScoped
class TreatmentDays implements DatedEntries {
    private final Sql sql;

    @Inject
    TreatmentDays(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Entry> after(Map<UUID, LocalDate> deaths) {
        return furthest("MAX", deaths)
                .filter(each -> each.on().isAfter(deaths.get(each.patient())))
                .toList();
    }

    @Override
    public List<Entry> before(Map<UUID, LocalDate> births) {
        return furthest("MIN", births)
                .filter(each -> each.on().isBefore(births.get(each.patient())))
                .toList();
    }

    private Stream<Entry> furthest(String which, Map<UUID, LocalDate> patients) {
        return Stream.concat(
                furthest(which, "started_on", "therapy.episode", "", "therapy.later.episode", Depth.LIST, patients),
                furthest(
                        which,
                        "CAST(starts_at AS DATE)",
                        "therapy.appointment",
                        " AND outcome = 'ATTENDED' AND struck_out_at IS NULL",
                        "therapy.later.session",
                        Depth.CLINICAL,
                        patients));
    }

    private Stream<Entry> furthest(
            String which,
            String day,
            String table,
            String only,
            String messageKey,
            Depth depth,
            Map<UUID, LocalDate> patients) {
        return sql
                .list(
                        "SELECT patient_id, " + which + "(" + day + ") AS furthest_on FROM " + table
                                + " WHERE patient_id = ANY (?)" + only + " GROUP BY patient_id",
                        row -> new Entry(Sql.uuid(row, "patient_id"), messageKey, Sql.date(row, "furthest_on"), depth),
                        patients.keySet())
                .stream();
    }
}
