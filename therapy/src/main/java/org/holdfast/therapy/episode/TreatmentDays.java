package org.holdfast.therapy.episode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
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
    public List<Entry> at(End end, Set<UUID> patients) {
        return Stream.concat(
                        furthest(
                                end,
                                "started_on",
                                "therapy.episode",
                                " AND struck_out_at IS NULL",
                                "therapy.later.episode",
                                Depth.LIST,
                                patients),
                        furthest(
                                end,
                                "CAST(starts_at AS DATE)",
                                "therapy.appointment",
                                " AND outcome = 'ATTENDED' AND struck_out_at IS NULL",
                                "therapy.later.session",
                                Depth.CLINICAL,
                                patients))
                .toList();
    }

    private Stream<Entry> furthest(
            End end, String day, String table, String only, String messageKey, Depth depth, Set<UUID> patients) {
        return sql
                .list(
                        "SELECT patient_id, " + end.of(day) + " AS furthest_on FROM " + table
                                + " WHERE patient_id = ANY (?)" + only + " GROUP BY patient_id",
                        row -> new Entry(Sql.uuid(row, "patient_id"), messageKey, Sql.date(row, "furthest_on"), depth),
                        patients)
                .stream();
    }
}
