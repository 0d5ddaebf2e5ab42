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

/** Nobody is referred after their death. */
@ApplicationScoped
class ReferralDays implements DatedEntries {
    private final Sql sql;

    @Inject
    ReferralDays(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Later> after(Map<UUID, LocalDate> deaths) {
        return sql
                .list(
                        "SELECT patient_id, MAX(received_on) AS last_on FROM patients.referral WHERE patient_id = ANY (?)"
                                + " GROUP BY patient_id",
                        row -> new Later(
                                Sql.uuid(row, "patient_id"),
                                "patient.later.referral",
                                Sql.date(row, "last_on"),
                                Depth.LIST),
                        deaths.keySet())
                .stream()
                .filter(each -> each.on().isAfter(deaths.get(each.patient())))
                .toList();
    }
}
