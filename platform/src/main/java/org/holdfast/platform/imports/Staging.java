package org.holdfast.platform.imports;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.holdfast.platform.database.Sql;
import org.holdfast.platform.database.Sql.Reader;

/**
 * The rows of one file in a dataset's staging table, while they are judged and stored. In every condition and expression
 * the staging table goes by the alias {@code s}; each method keeps to the rows of this run by itself.
 */
public final class Staging {
    /** No answer names more mistakes than this. */
    public static final int MOST_FAULTS = 1000;

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    /** A whole number of audit rows. */
    private static final int PORTION = 10_000;

    /** One more than is named, so that it is known whether there are more. */
    static final int LOOKED_FOR = MOST_FAULTS + 1;

    /** Rows that say something new: not those that were sent before. */
    public static final String NEWS = "(s.change_kind IS NULL OR s.change_kind <> 'N')";

    private final Sql sql;
    private final Dataset dataset;
    private final String table;
    private final UUID run;
    private final long size;
    private final LocalDate today;
    private final Consumer<List<UUID>> losers;
    private final List<Fault> refusals = new ArrayList<>();
    private final List<Fault> warnings = new ArrayList<>();

    /** @param losers hears of those whose rows go to somebody else */
    Staging(Sql sql, Dataset dataset, UUID run, long size, LocalDate today, Consumer<List<UUID>> losers) {
        this.sql = sql;
        this.dataset = dataset;
        this.table = dataset.staging();
        this.run = run;
        this.size = size;
        this.today = today;
        this.losers = losers;
    }

    /**
     * Knows the rows that were sent before. On H2 that was looked up while the file was read, and only what another
     * import has changed since is looked at again.
     */
    void knowWhatWasSentBefore() {
        String target = dataset.target();
        if (target == null) return;
        String key = dataset.columns().get(0).name();
        String known = "t." + key + " = s." + key + " AND t.sent_hash = s.sent_hash";
        if (sql.isPostgres())
            sql.update(
                    "UPDATE " + table + " s SET change_kind = 'N' FROM " + target + " t WHERE s.run = ? AND " + known,
                    run);
        else
            sql.update(
                    "UPDATE " + table
                            + " s SET change_kind = NULL WHERE s.run = ? AND s.change_kind = 'N' AND NOT EXISTS"
                            + " (SELECT 1 FROM " + target + " t WHERE " + known + ")",
                    run);
    }

    /** Tells whose rows are about to go to somebody else. */
    void tellLosers(String target) {
        if (dataset.record() == null) return;
        String before = dataset.recordBefore();
        sql.with(connection -> {
            try (PreparedStatement select = connection.prepareStatement("SELECT DISTINCT " + before + " AS record FROM "
                    + table + " s JOIN " + target + " t ON t.id = s.id WHERE s.run = ? AND s.change_kind = 'U' AND "
                    + before + " <> " + dataset.record())) {
                select.setObject(1, run);
                inPortions(select, losers);
                return null;
            }
        });
    }

    /** Hands on the ids that a statement finds, so many at once. */
    static void inPortions(PreparedStatement select, Consumer<List<UUID>> portions) throws SQLException {
        select.setFetchSize(PORTION);
        try (ResultSet row = select.executeQuery()) {
            List<UUID> some = new ArrayList<>();
            while (row.next()) {
                UUID record = row.getObject(1, UUID.class);
                if (record != null) some.add(record);
                if (some.size() < PORTION) continue;
                portions.accept(List.copyOf(some));
                some.clear();
            }
            if (!some.isEmpty()) portions.accept(some);
        }
    }

    /** The staging table with its schema. */
    public String table() {
        return table;
    }

    /** Which rows of the staging table are ours: {@code WHERE s.run = ?}. */
    public UUID run() {
        return run;
    }

    /** How many rows the file has. */
    public long size() {
        return size;
    }

    /** Today in the clinic. */
    public LocalDate today() {
        return today;
    }

    /** A date as it is written in SQL, for conditions: {@code "s.started_on > " + Staging.literal(rows.today())}. */
    public static String literal(LocalDate date) {
        return "DATE '" + date + "'";
    }

    /** A moment as it is written in SQL, to the second. */
    public static String literal(Instant moment) {
        return "TIMESTAMP WITH TIME ZONE '" + MOMENT.format(moment.atOffset(ZoneOffset.UTC)) + "+00:00'";
    }

    /** Runs on the import's transaction, for statements that only this dataset needs. */
    public Sql sql() {
        return sql;
    }

    /**
     * Fills the column {@code into} with what a table says for the key in the column {@code by}; blank where it says
     * nothing. {@code resolve("patient_id", "patient_key", "outcomes.patient_fact", "patient_key", "patient_id")}. The
     * table's {@code key} must be unique and indexed.
     */
    public void resolve(String into, String by, String from, String key, String value) {
        if (!sql.isPostgres()) {
            // H2 is twice as quick with a look-up for each row as with its MERGE.
            resolve(into, "(SELECT f." + value + " FROM " + from + " f WHERE f." + key + " = s." + by + ")");
            return;
        }
        sql.update(
                "MERGE INTO " + table + " s USING (SELECT r.row_no, f." + value + " AS found FROM " + table
                        + " r JOIN " + from + " f ON f." + key + " = r." + by
                        + " WHERE r.run = ? AND " + NEWS.replace("s.", "r.")
                        + ") q ON (s.run = ? AND s.row_no = q.row_no)"
                        + " WHEN MATCHED THEN UPDATE SET " + into + " = q.found",
                run,
                run);
    }

    /**
     * Fills a column with an expression on {@code s}, for what {@link #resolve(String, String, String, String, String)}
     * cannot say: {@code resolve("episode_id", "(SELECT e.id FROM outcomes.episode_fact e WHERE e.patient_id = s.patient_id
     * AND …)")}. Runs for each row; mind the indexes.
     */
    public void resolve(String into, String expression) {
        sql.update("UPDATE " + table + " s SET " + into + " = " + expression + " WHERE s.run = ? AND " + NEWS, run);
    }

    /** Refuses rows whose key (in {@code column}) was given but led to nothing (in {@code resolved}). */
    public void refuseUnknown(String column, String resolved) {
        refuseWhere(column, "import.cell.unknownKey", "s." + column + " IS NOT NULL AND s." + resolved + " IS NULL");
    }

    /**
     * Refuses the rows for which the condition is true.
     *
     * @param column the column in which the mistake is shown
     * @param messageKey of the module's messages
     * @param condition SQL on {@code s}; it may look into other tables. Ask first whether a cell that may be blank is
     *     there before looking it up: H2 walks through every blank of an index to find that none is equal
     * @param shown SQL expressions on {@code s} whose values become {@code {0}}, {@code {1}} … of the message; dates are
     *     written as people say them. Without any, {@code {0}} is the cell itself.
     */
    public void refuseWhere(String column, String messageKey, String condition, String... shown) {
        refusals.addAll(where(column, messageKey, condition, shown));
    }

    /**
     * Stores the rows for which the condition is true, and says so: for what is most likely a slip, but not the import's
     * to judge. The parameters are those of {@link #refuseWhere}.
     */
    public void warnWhere(String column, String messageKey, String condition, String... shown) {
        warnings.addAll(where(column, messageKey, condition, shown));
    }

    /** Refuses one row, for what no condition can say. */
    public void refuse(int row, String column, String messageKey, Object... args) {
        if (refusals.size() < LOOKED_FOR) refusals.add(Fault.of(row, column, messageKey, args));
    }

    /** Stores one row and says so, for what no condition can say. */
    public void warn(int row, String column, String messageKey, Object... args) {
        if (warnings.size() < LOOKED_FOR) warnings.add(Fault.of(row, column, messageKey, args));
    }

    private List<Fault> where(String column, String messageKey, String condition, String... shown) {
        List<String> expressions = shown.length == 0 ? List.of("s." + column) : List.of(shown);
        return sql.list(
                "SELECT s.row_no, " + String.join(", ", expressions) + " FROM " + table + " s WHERE s.run = ? AND "
                        + NEWS + " AND (" + condition + ") ORDER BY s.row_no FETCH FIRST " + LOOKED_FOR
                        + " ROWS ONLY",
                row -> new Fault(row.getInt(1), column, messageKey, values(row, expressions.size())),
                run);
    }

    /** Refuses each row whose key an earlier row of the file has already; a key may be of several columns. */
    public void refuseRepeated(String... key) {
        refuseRepeatedMade(key[0], "import.cell.repeated", key);
    }

    /**
     * The same for a key that is not a column of the file but made from several: the mistake is shown in {@code column}.
     * {0} of the message is that cell, {1} the earlier row. One pass over the rows, however many.
     */
    public void refuseRepeatedMade(String column, String messageKey, String... key) {
        String columns = "s." + String.join(", s.", key);
        String given = "s." + String.join(" IS NOT NULL AND s.", key) + " IS NOT NULL";
        long repeated = sql.count(
                "SELECT COUNT(*) FROM (SELECT 1 AS one FROM " + table + " s WHERE s.run = ? AND " + given + " GROUP BY "
                        + columns + " HAVING COUNT(*) > 1) q",
                run);
        if (repeated == 0) return;
        refusals.addAll(sql.list(
                "SELECT q.row_no, q.shown, q.first_row FROM (SELECT s.row_no, s." + column
                        + " AS shown, MIN(s.row_no) OVER (PARTITION BY " + columns + ") AS first_row FROM " + table
                        + " s WHERE s.run = ? AND " + given
                        + ") q WHERE q.row_no > q.first_row ORDER BY q.row_no FETCH FIRST " + LOOKED_FOR
                        + " ROWS ONLY",
                row -> Fault.of(row.getInt(1), column, messageKey, row.getString(2), row.getInt(3)),
                run));
    }

    /** Begins to say how the rows go into their table; finish with {@link Merging#merge()}. */
    public Merging into(String target) {
        return new Merging(this, target);
    }

    /**
     * Passes on the rows for which a condition is true, while they are judged, in batches and in the file's order: for
     * what has to be asked elsewhere. Answer with {@link #refuse} or {@link #warn}.
     *
     * @param condition SQL on {@code s} and on the joined tables
     * @param joins further tables, each with one row at most for each of {@code s}
     * @param reader reads a row of the select list; the row's number is {@code this_row}
     */
    public <T> void matching(
            String condition, String joins, String select, Reader<T> reader, int batchSize, Consumer<List<T>> batches) {
        inBatches(select, joins, NEWS + " AND (" + condition + ")", reader, batchSize, batches);
    }

    /**
     * Passes on the rows that the merge inserted or updated, and only those, in batches and in the file's order.
     * {@code id} is the stored row's id.
     *
     * @param reader reads a row of the staging table, all columns
     */
    public <T> void changed(Reader<T> reader, int batchSize, Consumer<List<T>> batches) {
        changed("s.*", "", reader, batchSize, batches);
    }

    /**
     * The same with a select list and joins of the caller's: {@code changed("s.id, s.started_on, p.patient_key", "JOIN
     * outcomes.patient_fact p ON p.patient_id = s.patient_id", …)}. The join must give one row for each of {@code s}.
     */
    public <T> void changed(String select, String joins, Reader<T> reader, int batchSize, Consumer<List<T>> batches) {
        inBatches(select, joins, "(s.change_kind IS NULL OR s.change_kind = 'U')", reader, batchSize, batches);
    }

    private <T> void inBatches(
            String select, String joins, String condition, Reader<T> reader, int batchSize, Consumer<List<T>> batches) {
        int[] last = {0};
        while (true) {
            List<T> batch = sql.list(
                    "SELECT s.row_no AS this_row, " + select + " FROM " + table + " s " + joins
                            + " WHERE s.run = ? AND s.row_no > ? AND " + condition
                            + " ORDER BY s.run, s.row_no FETCH FIRST " + batchSize + " ROWS ONLY",
                    row -> {
                        last[0] = row.getInt("this_row");
                        return reader.read(row);
                    },
                    run,
                    last[0]);
            if (!batch.isEmpty()) batches.accept(batch);
            if (batch.size() < batchSize) return;
        }
    }

    List<Fault> refusals() {
        return refusals;
    }

    List<Fault> warnings() {
        return warnings;
    }

    private static List<Object> values(ResultSet row, int count) throws SQLException {
        List<Object> values = new ArrayList<>();
        for (int i = 2; i < count + 2; i++)
            values.add(
                    row.getMetaData().getColumnType(i) == Types.DATE
                            ? row.getObject(i, LocalDate.class)
                            : row.getObject(i));
        return values;
    }
}
