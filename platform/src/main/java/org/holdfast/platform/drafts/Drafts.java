package org.holdfast.platform.drafts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.holdfast.platform.access.Who;
import org.holdfast.platform.database.Sql;

/** Everybody's drafts; each person reaches only their own. */
@ApplicationScoped
public class Drafts {
    /** Longer than any form is open, shorter than a record is needed. */
    private static final Duration KEPT = Duration.ofDays(60);

    static final int LONGEST = 200_000;

    /** What was typed, as JSON from field to text, and when it was last kept. */
    record Draft(String content, Instant savedAt) {}

    private final Sql sql;
    private final Clock clock;
    private final Who who;

    @Inject
    Drafts(Sql sql, Clock clock, Who who) {
        this.sql = sql;
        this.clock = clock;
        this.who = who;
    }

    Optional<Draft> find(String form, String record) {
        if (who.staff() == null) return Optional.empty();
        return sql.one(
                "SELECT content, saved_at FROM platform.draft WHERE staff_id = ? AND form = ? AND record = ?",
                row -> new Draft(row.getString("content"), Sql.instant(row, "saved_at")),
                who.staff(),
                form,
                record);
    }

    @Transactional
    Instant keep(String form, String record, String content) {
        Instant now = clock.instant();
        sql.update(
                "MERGE INTO platform.draft d USING (SELECT CAST(? AS UUID) AS staff_id, CAST(? AS VARCHAR(120)) AS form,"
                        + " CAST(? AS VARCHAR(80)) AS record) n"
                        + " ON d.staff_id = n.staff_id AND d.form = n.form AND d.record = n.record"
                        + " WHEN MATCHED THEN UPDATE SET content = ?, saved_at = ?"
                        + " WHEN NOT MATCHED THEN INSERT (staff_id, form, record, content, saved_at)"
                        + " VALUES (n.staff_id, n.form, n.record, ?, ?)",
                who.staff(),
                form,
                record,
                content,
                now,
                content,
                now);
        return now;
    }

    /** Sent, or no longer wanted. */
    @Transactional
    public void discard(String form, String record) {
        if (who.staff() != null)
            sql.update(
                    "DELETE FROM platform.draft WHERE staff_id = ? AND form = ? AND record = ?",
                    who.staff(),
                    form,
                    record);
    }

    /** Forgets what nobody came back to. */
    @Transactional
    public int forget() {
        return sql.update(
                "DELETE FROM platform.draft WHERE saved_at < ?", clock.instant().minus(KEPT));
    }
}
