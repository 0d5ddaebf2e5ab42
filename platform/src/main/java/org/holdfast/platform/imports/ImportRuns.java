package org.holdfast.platform.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.holdfast.platform.access.Person;
import org.holdfast.platform.access.Presence;
import org.holdfast.platform.database.Sql;

/**
 * The history of imports. Each is entered when it begins and closed when it ends; one that never ended, because the
 * server stopped, is closed at the next start and its staged rows are removed.
 */
@ApplicationScoped
class ImportRuns {
    private static final int FILE_NAME = 255;
    private static final int MESSAGE = 1000;

    private final Sql sql;
    private final Clock clock;

    @Inject
    ImportRuns(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Does the work of this run and keeps what became of it. */
    Imported kept(Dataset dataset, String fileName, UUID run, Supplier<Imported> work) {
        Person sender = Presence.current();
        return alive(run, () -> {
            sql.update(
                    "INSERT INTO platform.import_run (id, dataset, file_name, started_at, account_id, sender, state)"
                            + " VALUES (?, ?, ?, ?, ?, ?, 'RUNNING')",
                    run,
                    dataset.name(),
                    cut(fileName, FILE_NAME),
                    clock.instant(),
                    sender.account(),
                    sender.name());
            boolean ended = false;
            try {
                Imported imported = work.get();
                sql.update(
                        "UPDATE platform.import_run SET state = 'STORED', ended_at = ?, row_count = ?, inserted = ?,"
                                + " updated = ?, unchanged = ? WHERE id = ?",
                        clock.instant(),
                        imported.rows(),
                        imported.inserted(),
                        imported.updated(),
                        imported.unchanged(),
                        run);
                if (imported.warnings() != null) keep(run, imported.warnings(), imported.moreWarnings() != null);
                ended = true;
                return imported;
            } catch (ImportRefused refused) {
                keep(run, refused.faults(), refused.isMore());
                sql.update(
                        "UPDATE platform.import_run SET state = 'REFUSED', ended_at = ? WHERE id = ?",
                        clock.instant(),
                        run);
                ended = true;
                throw refused;
            } finally {
                if (!ended) failed(run);
            }
        });
    }

    private void keep(UUID run, List<ImportRefused.Fault> faults, boolean more) {
        List<Object[]> rows = new ArrayList<>();
        for (ImportRefused.Fault fault : faults)
            rows.add(
                    new Object[] {run, rows.size(), fault.row(), cut(fault.column(), 120), cut(fault.message(), MESSAGE)
                    });
        sql.batch(
                "INSERT INTO platform.import_fault (run, fault_no, row_no, column_name, message) VALUES (?, ?, ?, ?, ?)",
                rows);
        sql.update(
                "UPDATE platform.import_run SET fault_count = ?, more_faults = ? WHERE id = ?",
                faults.size(),
                more,
                run);
    }

    private void failed(UUID run) {
        sql.update(
                "UPDATE platform.import_run SET state = 'FAILED', ended_at = ? WHERE id = ? AND state = 'RUNNING'",
                clock.instant(),
                run);
    }

    Optional<ImportRun> find(UUID run) {
        return sql.one("SELECT * FROM platform.import_run WHERE id = ?", this::row, run);
    }

    /** Newest first; those that began before then, or the latest of all where it is null. */
    List<ImportRun> latest(Instant before, int most) {
        String some = " ORDER BY started_at DESC FETCH FIRST " + most + " ROWS ONLY";
        return before == null
                ? sql.list("SELECT * FROM platform.import_run" + some, this::row)
                : sql.list("SELECT * FROM platform.import_run WHERE started_at < ?" + some, this::row, before);
    }

    /** Imports of whatever server that are under way, but for this one; oldest first. */
    List<UnderWay> running(UUID but) {
        return sql
                .list(
                        "SELECT * FROM platform.import_run WHERE state = 'RUNNING' AND id <> ? ORDER BY started_at",
                        this::row,
                        but)
                .stream()
                .map(run -> new UnderWay(
                        run.id(), run.dataset(), run.fileName(), run.sender(), run.startedAt(), null, null, 0))
                .toList();
    }

    List<ImportRefused.Fault> faults(UUID run) {
        return sql.list(
                "SELECT row_no, column_name, message FROM platform.import_fault WHERE run = ? ORDER BY fault_no",
                row -> new ImportRefused.Fault(row.getInt(1), row.getString(2), row.getString(3)),
                run);
    }

    /** Closes runs whose server is gone and removes what they staged. */
    void closeAbandoned(List<Dataset> datasets) {
        for (ImportRun run : sql.list("SELECT * FROM platform.import_run WHERE state = 'RUNNING'", this::row)) {
            if (isAlive(run.id())) continue;
            datasets.stream()
                    .filter(dataset -> dataset.name().equals(run.dataset()))
                    .forEach(dataset -> FileImport.sweep(sql, dataset.staging(), run.id()));
            failed(run.id());
        }
    }

    /**
     * On PostgreSQL, which several servers may share, a run holds a lock that ends with its connection: who can take it
     * knows that nobody is there. H2 belongs to this server alone, so a run found at start-up has nobody.
     */
    private <T> T alive(UUID run, Supplier<T> work) {
        return sql.with(connection -> {
            if (!FileImport.postgres(connection)) return work.get();
            lock(connection, "SELECT pg_advisory_lock(?, ?)", run);
            try {
                return work.get();
            } finally {
                lock(connection, "SELECT pg_advisory_unlock(?, ?)", run);
            }
        });
    }

    private boolean isAlive(UUID run) {
        return sql.with(connection -> {
            if (!FileImport.postgres(connection)) return false;
            boolean taken = lock(connection, "SELECT pg_try_advisory_lock(?, ?)", run);
            if (taken) lock(connection, "SELECT pg_advisory_unlock(?, ?)", run);
            return !taken;
        });
    }

    private static boolean lock(Connection connection, String call, UUID run) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(call)) {
            statement.setInt(1, 0x484F4C44);
            statement.setInt(2, run.hashCode());
            try (ResultSet answer = statement.executeQuery()) {
                return answer.next() && "t".equals(answer.getString(1));
            }
        }
    }

    private ImportRun row(ResultSet row) throws SQLException {
        return new ImportRun(
                Sql.uuid(row, "id"),
                row.getString("dataset"),
                row.getString("file_name"),
                Sql.instant(row, "started_at"),
                LocalDateTime.ofInstant(Sql.instant(row, "started_at"), clock.getZone()),
                row.getString("sender"),
                ImportState.valueOf(row.getString("state")),
                row.getLong("row_count"),
                row.getLong("inserted"),
                row.getLong("updated"),
                row.getLong("unchanged"),
                row.getInt("fault_count"),
                row.getBoolean("more_faults"));
    }

    private static String cut(String text, int most) {
        return text == null || text.length() <= most ? text : text.substring(0, most);
    }
}
