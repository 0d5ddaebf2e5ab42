package org.holdfast.patients.referral;

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

/** The days on which referrals were received. */
@ApplicationScoped
class ReferralDays implements RecordedDays {
    private final Sql sql;
    private final Words words;

    @Inject
    ReferralDays(Sql sql, Words words) {
        this.sql = sql;
        this.words = words;
    }

    @Override
    public Map<UUID, First> first(Collection<UUID> patients) {
        Map<UUID, First> first = new HashMap<>();
        sql.list(
                "SELECT patient_id, MIN(received_on) AS first_on FROM patients.referral WHERE patient_id = ANY(?)"
                        + " AND struck_at IS NULL GROUP BY patient_id",
                row -> first.put(
                        Sql.uuid(row, "patient_id"),
                        new First(Sql.date(row, "first_on"), words.say("referral.recorded"))),
                patients);
        return first;
    }

    @Override
    public List<String> after(PatientId patient, LocalDate day) {
        return sql.list(
                "SELECT COUNT(*) AS many, MIN(received_on) AS first_on FROM patients.referral WHERE patient_id = ?"
                        + " AND received_on > ? AND struck_at IS NULL HAVING COUNT(*) > 0",
                row -> words.say("referral.recorded.after", row.getLong("many"), Sql.date(row, "first_on")),
                patient.value(),
                day);
    }
}
