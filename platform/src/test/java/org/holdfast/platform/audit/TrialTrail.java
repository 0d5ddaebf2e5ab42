package org.holdfast.platform.audit;

import java.time.Clock;
import java.util.List;
import org.holdfast.platform.Several;
import org.holdfast.platform.database.Sql;

/** The audit trail for tests that need no server. */
public final class TrialTrail {
    private TrialTrail() {}

    public static AuditTrail of(Sql sql, Clock clock) {
        return new AuditTrail(sql, clock, Several.of(), new Told());
    }

    /** What was done so far, in order. */
    public static List<String> actions(Sql sql) {
        return sql.list("SELECT action FROM platform.audit_row ORDER BY at, id", row -> row.getString(1));
    }
}
