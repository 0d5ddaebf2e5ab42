package org.holdfast.patients.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
                "SELECT patient_id, " + which + "(received_on) AS furthest_on FROM patients.referral"
                        + " WHERE patient_id = ANY (?) AND received_on IS NOT NULL AND struck_at IS NULL GROUP BY patient_id",
                row -> new Entry(
                        Sql.uuid(row, "patient_id"),
                        "patient.later.referral",
                        Sql.date(row, "furthest_on"),
                        Depth.LIST),
                patients.keySet());
    }
}
