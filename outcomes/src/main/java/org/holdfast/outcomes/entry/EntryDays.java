package org.holdfast.outcomes.entry;

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

/** Contacts and events after a death: most likely one of the days is wrong. */
@ApplicationScoped
class EntryDays implements DatedEntries {
    private final Sql sql;

    @Inject
    EntryDays(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Later> after(Map<UUID, LocalDate> deaths) {
        // A week or month is given by one of its days, which may lie after the death.
        return Stream.concat(
                        last("started_on", "outcomes.contact", "", "outcomes.later.contact", deaths),
                        last("occurred_on", "outcomes.event", " AND precision = 'DAY'", "outcomes.later.event", deaths))
                .filter(each -> each.on().isAfter(deaths.get(each.patient())))
                .toList();
    }

    private Stream<Later> last(String day, String table, String only, String messageKey, Map<UUID, LocalDate> deaths) {
        return sql
                .list(
                        "SELECT patient_id, MAX(" + day + ") AS last_on FROM " + table
                                + " WHERE patient_id = ANY (?) AND struck_out_at IS NULL" + only
                                + " GROUP BY patient_id",
                        row -> new Later(
                                Sql.uuid(row, "patient_id"), messageKey, Sql.date(row, "last_on"), Depth.CLINICAL),
                        deaths.keySet())
                .stream();
    }
}
