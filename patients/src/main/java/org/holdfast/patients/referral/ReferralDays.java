package org.holdfast.patients.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.holdfast.patients.api.DatedEntries;
import org.holdfast.platform.access.Depth;
import org.holdfast.platform.database.Sql;

/** Nobody is referred before their birth or after their death. */
@ApplicationScoped
class ReferralDays implements DatedEntries {
    private final Sql sql;

    @Inject
    ReferralDays(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Entry> at(End end, Set<UUID> patients) {
        return sql.list(
                "SELECT patient_id, " + end.of("received_on") + " AS furthest_on FROM patients.referral"
                        + " WHERE patient_id = ANY (?) AND received_on IS NOT NULL AND struck_at IS NULL GROUP BY patient_id",
                row -> new Entry(
                        Sql.uuid(row, "patient_id"),
                        "patient.later.referral",
                        Sql.date(row, "furthest_on"),
                        Depth.LIST),
                patients);
    }
}
