package org.holdfast.patients.history;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.holdfast.patients.api.PatientId;
import org.holdfast.platform.ChangedByAnother;
import org.holdfast.platform.Unknown;
import org.holdfast.platform.database.Sql;
import org.holdfast.platform.imports.Merging;

/**
 * The earlier versions of the rows of one kind: {@code referral} stands in {@code patients.referral}, and what it said
 * before in {@code patients.referral_was}.
 *
 * @param <R> a version as a list shows it
 */
public final class History<R> {
    /** The columns of a row that can be struck out. */
    public static final List<String> STRUCK = List.of("struck_at", "struck_by", "struck_because");

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private final Sql sql;
    private final String kind;
    private final String table;
    private final List<String> columns;
    private final Sql.Reader<R> reader;

    /**
     * @param columns what a version keeps, of the same name in both tables
     * @param reader reads a version: {@code id}, {@code version} and the columns
     */
    public History(Sql sql, String kind, List<String> columns, Sql.Reader<R> reader) {
        this.sql = sql;
        this.kind = kind;
        this.table = "patients." + kind;
        this.columns = columns;
        this.reader = reader;
    }

    /**
     * Keeps what stands in the database, which is about to be written over. From now on nobody else writes until the
     * transaction ends.
     *
     * @param seen the version that is written over
     * @throws ChangedByAnother if it is not the one that stands
     */
    public void keep(UUID id, long seen, Signed superseded) {
        long stands = sql.one(
                        "SELECT version FROM " + table + " WHERE id = ? FOR UPDATE", row -> row.getLong("version"), id)
                .orElseThrow(() -> new Unknown(kind));
        if (stands != seen) throw new ChangedByAnother(kind, stands);
        String same = String.join(", ", columns);
        sql.update(
                "INSERT INTO " + table + "_was (" + kind + "_id, version, " + same
                        + ", superseded_at, superseded_by, superseded_because) SELECT t.id, t.version, " + named("t.")
                        + ", CAST(? AS TIMESTAMP WITH TIME ZONE), CAST(? AS VARCHAR(200)), CAST(? AS VARCHAR(500)) FROM "
                        + table + " t WHERE t.id = ?",
                superseded.at(),
                superseded.by(),
                superseded.reason(),
                id);
    }

    /** What this row said before, the latest first. */
    public List<Earlier<R>> of(PatientId patient, UUID id) {
        return sql.list(
                "SELECT w." + kind + "_id AS id, w.version, w.superseded_at, w.superseded_by, w.superseded_because, "
                        + named("w.") + " FROM " + table + "_was w WHERE w." + kind
                        + "_id = ? AND w.patient_id = ? ORDER BY w.version DESC",
                row -> new Earlier<>(
                        reader.read(row),
                        new Signed(
                                Sql.instant(row, "superseded_at"),
                                row.getString("superseded_by"),
                                row.getString("superseded_because"))),
                id,
                patient.value());
    }

    /** Whether a row, which goes by this alias, has earlier versions: an SQL condition. */
    public String existsFor(String alias) {
        return "EXISTS (SELECT 1 FROM " + table + "_was w WHERE w." + kind + "_id = " + alias + ".id)";
    }

    /** A file writes over these rows; what they said before is kept. The sender's version stands, also if struck out here. */
    public Merging keepingOld(Merging merging, Instant now) {
        Map<String, String> old = new LinkedHashMap<>();
        old.put(kind + "_id", "t.id");
        old.put("version", "t.version");
        for (String column : columns) old.put(column, "t." + column);
        old.put("superseded_at", literal(now));
        merging.keepingOld(table + "_was", old)
                .onInsert("version", "0")
                .onInsert("entered_at", literal(now))
                .onUpdate("version", "t.version + 1");
        for (String column : columns) if (STRUCK.contains(column)) merging.onUpdate(column, "NULL");
        if (columns.containsAll(STRUCK)) merging.changedToo("t.struck_at IS NOT NULL");
        return merging;
    }

    /** A moment as it is written in SQL. */
    public static String literal(Instant moment) {
        return "TIMESTAMP WITH TIME ZONE '" + MOMENT.format(moment.atOffset(ZoneOffset.UTC)) + "+00:00'";
    }

    private String named(String alias) {
        return columns.stream().map(column -> alias + column).collect(Collectors.joining(", "));
    }
}
