package org.holdfast.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.stream.Collectors;
import org.holdfast.platform.Ids;
import org.holdfast.platform.access.Person;
import org.holdfast.platform.access.Presence;
import org.holdfast.platform.access.RecordId;
import org.holdfast.platform.database.Sql;

/** Who did what to whose record, when and from where: rows that are only ever added. */
@ApplicationScoped
public class AuditTrail {
    private final Sql sql;
    private final Clock clock;

    @Inject
    AuditTrail(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Adds one row in the caller's transaction.
     *
     * @param action what was done, e.g. {@code patient.opened}
     * @param record whose record, or null where it was nobody's
     * @param detail what else a reviewer needs to know; no clinical text
     */
    public void record(String action, RecordId record, String detail) {
        Person person = Presence.current();
        sql.update(
                "INSERT INTO platform.audit_row (id, at, account_id, staff_id, roles, action, record_id, detail, origin)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                Ids.next(),
                clock.instant(),
                person.account(),
                person.staff(),
                person.roles().stream().map(Enum::name).sorted().collect(Collectors.joining(" ")),
                action,
                record == null ? null : record.value(),
                detail,
                person.from());
    }
}
