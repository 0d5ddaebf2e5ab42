package org.holdfast.platform.audit;

import jakarta.enterprise.inject.Instance;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import org.holdfast.platform.access.RecordGuard;
import org.holdfast.platform.database.Sql;

/** The audit trail for tests that need no server. */
public final class TrialTrail {
    private TrialTrail() {}

    @SuppressWarnings("unchecked")
    public static AuditTrail of(Sql sql, Clock clock) {
        Instance<RecordGuard> none = (Instance<RecordGuard>) Proxy.newProxyInstance(
                Instance.class.getClassLoader(),
                new Class<?>[] {Instance.class},
                (self, method, args) -> method.getName().equals("iterator") ? Collections.emptyIterator() : null);
        return new AuditTrail(sql, clock, none);
    }

    /** What was done so far, in order. */
    public static List<String> actions(Sql sql) {
        return sql.list("SELECT action FROM platform.audit_row ORDER BY at, id", row -> row.getString(1));
    }
}
