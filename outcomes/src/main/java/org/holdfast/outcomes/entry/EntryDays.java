package org.holdfast.outcomes.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.holdfast.patients.api.DatedEntries;
import org.holdfast.platform.access.Depth;
import org.holdfast.platform.database.Sql;

/** Contacts, events and assessments before a birth or after a death: most likely one of the days is wrong. */
@ApplicationScoped
class EntryDays implements DatedEntries {
    private final Sql sql;

    @Inject
    EntryDays(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Entry> at(End end, Set<UUID> patients) {
        // A week or month is given by one of its days, which may lie outside the life.
        return Stream.of(
                        furthest(end, "started_on", "outcomes.contact", "", "outcomes.later.contact", patients),
                        furthest(
                                end,
                                "occurred_on",
                                "outcomes.event",
                                " AND precision = 'DAY'",
                                "outcomes.later.event",
                                patients),
                        furthest(end, "completed_on", "outcomes.assessment", "", "outcomes.later.assessment", patients))
                .flatMap(one -> one)
                .toList();
    }

    private Stream<Entry> furthest(
            End end, String day, String table, String only, String messageKey, Set<UUID> patients) {
        return sql
                .list(
                        "SELECT patient_id, " + end.of(day) + " AS furthest_on FROM " + table
                                + " WHERE patient_id = ANY (?) AND struck_out_at IS NULL" + only
                                + " GROUP BY patient_id",
                        row -> new Entry(
                                Sql.uuid(row, "patient_id"), messageKey, Sql.date(row, "furthest_on"), Depth.CLINICAL),
                        patients)
                .stream();
    }
}
