package org.holdfast.platform.imports;

import java.io.Reader;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.holdfast.platform.database.Clash;
import org.holdfast.platform.database.Sql;

/**
 * One file on its way in. Reading may take as long as the sender needs and holds nothing up; judging and storing take
 * turns with every other import of the service, so that two files never race for the same key.
 */
final class FileImport {
    private static final Logger LOG = Logger.getLogger(FileImport.class.getName());
    private static final int ATTEMPTS = 3;
    /** Within this server; between servers the row of {@code platform.import_turn} is the turn. */
    private static final ReentrantLock TURN = new ReentrantLock(true);
    /** How many imports of this server have rows in a staging table. */
    private static final Map<String, Integer> STAGING = new HashMap<>();

    private final Dataset dataset;
    private final UUID run;
    private final Sql sql;
    private final Atomically atomically;
    private final Witness witness;
    private final LocalDate today;
    private final Progress progress;

    /** Is told in the storing transaction what came of it, e.g. to write the audit rows. */
    interface Witness {
        void stored(Imported imported);

        /** Whose rows go to somebody else. */
        default void lost(List<UUID> records) {}
    }

    FileImport(
            Dataset dataset,
            UUID run,
            Sql sql,
            Atomically atomically,
            Witness witness,
            LocalDate today,
            Progress progress) {
        this.dataset = dataset;
        this.run = run;
        this.sql = sql;
        this.atomically = atomically;
        this.witness = witness;
        this.today = today;
        this.progress = progress;
    }

    /** Ends an attempt in which rows were refused, so that nothing of it stays. */
    private static final class Judged extends RuntimeException {
        private final transient List<Fault> faults;

        Judged(List<Fault> faults) {
            super("refused", null, false, false);
            this.faults = faults;
        }
    }

    /**
     * The mistakes found, or what was stored and what is worth a look in it.
     *
     * @param imported null where nothing was stored
     * @param more whether there are more mistakes than an answer names
     */
    record Outcome(Imported imported, List<Fault> faults, boolean more) {}

    Outcome read(Reader text) {
        CsvFile file = new CsvFile(dataset.columns());
        synchronized (STAGING) {
            STAGING.merge(dataset.staging(), 1, Integer::sum);
        }
        try {
            stage(file, text);
            if (file.rows() == 0 && !file.faults().isEmpty()) return refused(file, List.of());
            return store(file);
        } finally {
            progress.at(Progress.Phase.TIDYING, file.rows());
            sweep();
        }
    }

    private void stage(CsvFile file, Reader text) {
        sql.with(connection -> {
            boolean postgres = postgres(connection);
            StagedRows rows = StagedRows.on(connection, postgres, dataset, run);
            try {
                file.read(text, (row, values) -> {
                    try {
                        rows.add(row, values);
                    } catch (SQLException lost) {
                        throw new IllegalStateException(lost);
                    }
                    if (row % 5000 == 0) progress.at(Progress.Phase.READING, row);
                });
            } finally {
                rows.finish();
            }
            // Without it PostgreSQL would plan for an empty table.
            if (postgres && file.rows() > 0)
                try (Statement statement = connection.createStatement()) {
                    statement.execute("ANALYZE " + dataset.staging());
                }
            return null;
        });
    }

    private Outcome store(CsvFile file) {
        progress.at(Progress.Phase.WAITING, file.rows());
        TURN.lock();
        try {
            for (int attempt = 1; ; attempt++) {
                try {
                    return atomically.run(() -> judgeAndMerge(file));
                } catch (RuntimeException thrown) {
                    Judged judged = cause(thrown, Judged.class);
                    if (judged != null) return refused(file, judged.faults);
                    SQLException database = cause(thrown, SQLException.class);
                    if (database == null) throw thrown;
                    if (Clash.isBehind(database) && attempt < ATTEMPTS) {
                        LOG.log(
                                Level.INFO,
                                "An import of {0} met another change and begins to store again",
                                dataset.name());
                        continue;
                    }
                    if (!unfit(database)) throw thrown;
                    // Judging should have found this. The sender still gets an answer, and we a line to mend it by.
                    LOG.log(Level.WARNING, "The database refused a row of " + dataset.name(), thrown);
                    return new Outcome(null, List.of(Fault.of(0, null, "import.row.database")), false);
                }
            }
        } finally {
            TURN.unlock();
        }
    }

    private Outcome judgeAndMerge(CsvFile file) {
        sql.list("SELECT name FROM platform.import_turn WHERE name = 'store' FOR UPDATE", row -> row.getString(1));
        progress.at(Progress.Phase.CHECKING, file.rows());
        Staging rows = new Staging(sql, dataset, run, file.rows(), today, witness::lost);
        rows.knowWhatWasSentBefore();
        // A retry starts from what was read, not from what the last attempt made of it: its transaction is gone.
        dataset.judge(rows);
        if (!rows.refusals().isEmpty() || !file.faults().isEmpty()) throw new Judged(rows.refusals());
        long staged = sql.count("SELECT COUNT(*) FROM " + dataset.staging() + " s WHERE s.run = ?", run);
        if (staged != file.rows())
            throw new IllegalStateException(file.rows() + " rows were read, but " + staged + " are staged");
        progress.at(Progress.Phase.STORING, file.rows());
        Merged merged = dataset.merge(rows);
        Imported imported =
                new Imported(dataset.name(), file.rows(), merged.inserted(), merged.updated(), merged.unchanged());
        witness.stored(imported);
        return outcome(imported, sorted(List.of(), rows.warnings()));
    }

    private Outcome refused(CsvFile file, List<Fault> judged) {
        return outcome(null, sorted(file.faults(), judged));
    }

    /** Not more than an answer names. */
    private static Outcome outcome(Imported imported, List<Fault> all) {
        boolean more = all.size() > Staging.MOST_FAULTS;
        return new Outcome(imported, more ? List.copyOf(all.subList(0, Staging.MOST_FAULTS)) : all, more);
    }

    /** By row and then by the order of columns; a cell is refused once. */
    private List<Fault> sorted(List<Fault> read, List<Fault> judged) {
        List<String> order = dataset.columns().stream().map(Column::name).toList();
        Set<String> cells = new HashSet<>();
        List<Fault> all = new ArrayList<>(read);
        // Reading stops after the thousandth mistake; what judging says about rows beyond it would be half the truth.
        all.addAll(judged);
        return all.stream()
                .filter(fault -> fault.row() == 0 || cells.add(fault.row() + " " + fault.column()))
                .sorted(Comparator.comparingInt(Fault::row).thenComparingInt(fault -> order.indexOf(fault.column())))
                .toList();
    }

    private void sweep() {
        try {
            boolean postgres = sql.isPostgres();
            synchronized (STAGING) {
                // H2 takes long to delete a million rows, but no time to empty a table; nobody else may be in it.
                boolean alone = STAGING.merge(dataset.staging(), -1, Integer::sum) == 0;
                if (alone && !postgres) sql.update("TRUNCATE TABLE " + dataset.staging());
                else sweep(sql, dataset.staging(), run);
            }
        } catch (RuntimeException later) {
            LOG.log(Level.WARNING, "Staged rows of " + dataset.name() + " stay until the next start", later);
        }
    }

    static void sweep(Sql sql, String staging, UUID run) {
        sql.update("DELETE FROM " + staging + " WHERE run = ?", run);
    }

    static boolean postgres(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().startsWith("PostgreSQL");
    }

    /** The data do not fit a table: state classes 22 and 23. */
    private static boolean unfit(SQLException thrown) {
        return every(thrown).stream().anyMatch(state -> state.startsWith("22") || state.startsWith("23"));
    }

    private static List<String> every(SQLException thrown) {
        List<String> states = new ArrayList<>();
        for (Throwable at = thrown; at != null; at = at.getCause())
            if (at instanceof SQLException refused && refused.getSQLState() != null)
                states.add(refused.getSQLState().toUpperCase(Locale.ROOT));
        return states;
    }

    private static <T extends Throwable> T cause(Throwable thrown, Class<T> type) {
        for (Throwable at = thrown; at != null; at = at.getCause()) if (type.isInstance(at)) return type.cast(at);
        return null;
    }
}
