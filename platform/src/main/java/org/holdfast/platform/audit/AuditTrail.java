package org.holdfast.platform.audit;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.holdfast.platform.Ids;
import org.holdfast.platform.access.Person;
import org.holdfast.platform.access.Presence;
import org.holdfast.platform.access.RecordGuard;
import org.holdfast.platform.access.RecordId;
import org.holdfast.platform.database.ServiceDataSource;
import org.holdfast.platform.database.Sql;

/** Who did what to whose record, when and from where: rows that are only ever added. */
@ApplicationScoped
public class AuditTrail {
    private final Sql sql;
    private final Clock clock;
    private final Instance<RecordGuard> guards;
    private final Told told;
    private final AuditChain chain;
    private volatile String key;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transactions;

    @Inject
    AuditTrail(Sql sql, Clock clock, Instance<RecordGuard> guards, Told told) {
        this.sql = sql;
        this.clock = clock;
        this.guards = guards;
        this.told = told;
        this.chain = new AuditChain(Path.of(ServiceDataSource.setting("holdfast.home", "./data")));
    }

    AuditChain chain() {
        return chain;
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
        String reason = "";
        if (record != null)
            for (RecordGuard guard : guards) if (reason.isEmpty()) reason = guard.reason(record, person);
        add(List.of(entry(action, record == null ? null : record.value(), detail, reason, null)));
        if (record != null) remember(List.of(record.value()));
    }

    /**
     * Says of many records at once that something was done: one row for each thousand of them, in one statement.
     *
     * @param records whose; the same one may come more than once. If there are none, one row says so.
     */
    public void records(String action, Collection<UUID> records, String detail) {
        List<AuditEntry> rows = new ArrayList<>();
        for (byte[] portion : PackedIds.portions(records)) rows.add(entry(action, null, detail, "", portion));
        if (rows.isEmpty()) rows.add(entry(action, null, detail, "", null));
        add(rows);
        remember(records);
    }

    /** Whether this request has left a row of this record already, and it is stored. */
    public boolean told(UUID record) {
        try {
            return told.of(record);
        } catch (ContextNotActiveException outsideARequest) {
            return false;
        }
    }

    /** A row counts once its transaction has gone through; whatever names more people than a page shows is no page. */
    private void remember(Collection<UUID> records) {
        if (records.size() > PackedIds.MOST) return;
        if (transactions == null || transactions.getTransactionStatus() != Status.STATUS_ACTIVE) keep(records);
        else
            transactions.registerInterposedSynchronization(new Synchronization() {
                @Override
                public void beforeCompletion() {
                    // Nothing is known yet.
                }

                @Override
                public void afterCompletion(int status) {
                    if (status == Status.STATUS_COMMITTED) keep(records);
                }
            });
    }

    private void keep(Collection<UUID> records) {
        try {
            told.add(records);
        } catch (ContextNotActiveException outsideARequest) {
            // Nothing is remembered outside a request.
        }
    }

    private AuditEntry entry(String action, UUID record, String detail, String reason, byte[] records) {
        Person person = Presence.current();
        return new AuditEntry(
                Ids.next(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                person.account(),
                person.staff(),
                cut(person.name(), 200),
                person.roles().stream().map(Enum::name).sorted().collect(Collectors.joining(" ")),
                action,
                record,
                cut(detail, 2000),
                cut(reason, 1000),
                cut(person.from(), 120),
                records);
    }

    private void add(List<AuditEntry> entries) {
        if (key == null) key = chain.keys().current();
        sql.batch(
                "INSERT INTO platform.audit_row (id, at, account_id, staff_id, person_name, roles, action, record_id,"
                        + " detail, reason, origin, records, key_id, mac)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                entries.stream().map(this::stored).toList());
    }

    private Object[] stored(AuditEntry row) {
        return new Object[] {
            row.id(),
            row.at(),
            row.account(),
            row.staff(),
            row.person(),
            row.roles(),
            row.action(),
            row.record(),
            row.detail(),
            row.reason(),
            row.origin(),
            row.records(),
            key,
            chain.keys().digest(key, row.canonical())
        };
    }

    private static String cut(String text, int most) {
        if (text == null) return "";
        return text.length() <= most ? text : text.substring(0, most);
    }
}
