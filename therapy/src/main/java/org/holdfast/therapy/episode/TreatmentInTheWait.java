package org.holdfast.therapy.episode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.holdfast.patients.api.PatientId;
import org.holdfast.patients.api.WaitFact;
import org.holdfast.patients.api.WaitSource;
import org.holdfast.platform.database.Sql;

/**
 * What treatment knows of the community wait: sessions that were attended, the assessment that was written, and what was
 * agreed. None of it is a coded entry of the national data set; it stands in its place.
 */
@ApplicationScoped
class TreatmentInTheWait implements WaitSource {
    private static final Set<String> ASSESSMENTS = Set.of("assessment", "mentalizing-assessment");

    /** Sessions of this strand are the assessment, in programmes that ask for no written one too. */
    private static final String ASSESSMENT = "ASSESSMENT";

    /** What is agreed with the person by its name; what is written for them, a crisis plan, is not yet agreed. */
    private static final Set<String> AGREED = Set.of("goals-agreed", "contract", "joint-care-plan");

    /** Attended on time; sessions are in person, by video or by telephone, and which is not kept. */
    private static final String ATTENDED = "5";

    private final Sql sql;

    @Inject
    TreatmentInTheWait(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<WaitFact> of(PatientId patient) {
        return sql
                .list(
                        "SELECT CAST(a.starts_at AS DATE) AS on_day, CAST(NULL AS VARCHAR(60)) AS product, a.strand"
                                + " FROM therapy.appointment a WHERE a.patient_id = ? AND a.outcome = 'ATTENDED'"
                                + " AND a.struck_out_at IS NULL"
                                + " UNION ALL SELECT d.delivered_on, d.product, CAST(NULL AS VARCHAR(40)) FROM therapy.product_delivered d"
                                + " JOIN therapy.episode e ON e.id = d.episode_id WHERE e.patient_id = ?"
                                + " AND d.struck_out_at IS NULL AND e.struck_out_at IS NULL",
                        row -> fact(Sql.date(row, "on_day"), row.getString("product"), row.getString("strand")),
                        patient.value(),
                        patient.value())
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public Map<UUID, LocalDate> ended(PatientId patient) {
        Map<UUID, LocalDate> ended = new HashMap<>();
        sql.list(
                "SELECT referral_id, MAX(ended_on) AS last_day FROM therapy.episode WHERE patient_id = ?"
                        + " AND referral_id IS NOT NULL AND struck_out_at IS NULL"
                        + " GROUP BY referral_id HAVING COUNT(*) = COUNT(ended_on)",
                row -> ended.put(Sql.uuid(row, "referral_id"), Sql.date(row, "last_day")),
                patient.value());
        return ended;
    }

    private static List<WaitFact> fact(LocalDate on, String product, String strand) {
        if (product == null) {
            WaitFact seen = new WaitFact.Contact(on, ATTENDED, null);
            return ASSESSMENT.equals(strand) ? List.of(seen, new WaitFact.Assessed(on)) : List.of(seen);
        }
        if (ASSESSMENTS.contains(product)) return List.of(new WaitFact.Assessed(on));
        return AGREED.contains(product) ? List.of(new WaitFact.CarePlan(on, true)) : List.of();
    }
}
