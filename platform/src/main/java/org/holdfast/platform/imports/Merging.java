package org.holdfast.platform.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.holdfast.platform.database.Sql;

/**
 * How staged rows go into their table: by which key they are known, and what goes where. Rows with an unknown key are
 * inserted with the staged {@code id}; rows whose key is known keep the id they have and are updated if anything differs
 * and the sender's row is not the one that was sent before: sending a row again does not undo what was changed here since.
 * In expressions {@code s} is the staged row and, in {@link #onUpdate}, {@code t} the row as it was.
 */
public final class Merging {
    private final Staging rows;
    private final String target;
    private final Map<String, String> key = new LinkedHashMap<>();
    private final Map<String, String> set = new LinkedHashMap<>();
    private final Map<String, String> onInsert = new LinkedHashMap<>();
    private final Map<String, String> onUpdate = new LinkedHashMap<>();
    private String changedToo;
    private String passedOn;
    private String oldInto;
    private final Map<String, String> old = new LinkedHashMap<>();

    Merging(Staging rows, String target) {
        this.rows = rows;
        this.target = target;
    }

    /** The columns, of the same name in both tables, that tell which row it is. There must be a unique index over them. */
    public Merging key(String... columns) {
        for (String column : columns) key.put(column, "s." + column);
        return this;
    }

    /** Columns of the same name in both tables. */
    public Merging columns(String... columns) {
        for (String column : columns) set.put(column, "s." + column);
        return this;
    }

    /** A column of the target and the expression on {@code s} it takes: {@code column("count", "COALESCE(s.count, 1)")}. */
    public Merging column(String column, String expression) {
        set.put(column, expression);
        return this;
    }

    /** A column that only a new row takes, and that is not compared: {@code onInsert("version", "0")}. */
    public Merging onInsert(String column, String expression) {
        onInsert.put(column, expression);
        return this;
    }

    /**
     * A column that only a row with a difference takes: {@code onUpdate("version", "t.version + 1")}. What the file puts into
     * a column goes by {@code q.new_} and its name here.
     */
    public Merging onUpdate(String column, String expression) {
        onUpdate.put(column, expression);
        return this;
    }

    /**
     * A row of which this condition on {@code t} is true, the row as it was, counts as changed although all it says is the
     * same: one that was struck out here, say, before its sender ever said it.
     */
    public Merging changedToo(String condition) {
        changedToo = condition;
        return this;
    }

    /**
     * Before a row is updated, what it was goes into this table: its columns, and expressions on {@code t}, the row as it
     * was.
     */
    public Merging keepingOld(String into, Map<String, String> columns) {
        oldInto = into;
        old.putAll(columns);
        return this;
    }

    /**
     * One of the columns is unique, and what one row of the file gives up another may take: rows let go of it before any
     * takes it.
     */
    public Merging passedOn(String column) {
        passedOn = column;
        return this;
    }

    /** Stores the rows and counts them. */
    public Merged merge() {
        Sql sql = rows.sql();
        String staged = rows.table();
        String same = key.entrySet().stream()
                .map(k -> "t." + k.getKey() + " = " + k.getValue())
                .collect(Collectors.joining(" AND "));
        String unchanged = set.entrySet().stream()
                .map(c -> "t." + c.getKey() + " IS NOT DISTINCT FROM " + c.getValue())
                .collect(Collectors.joining(" AND "));
        // The file's rows learn which of them are known, and keep the ids that others point at.
        // N as it was sent before, S the same values but not remembered as sent, U updated.
        String kind = "CASE WHEN t.sent_hash = s.sent_hash THEN 'N' WHEN " + (set.isEmpty() ? "1 = 1" : unchanged)
                + (changedToo == null ? "" : " AND NOT (" + changedToo + ")") + " THEN 'S' ELSE 'U' END";
        if (sql.isPostgres())
            sql.update(
                    "MERGE INTO " + staged + " g USING (SELECT s.row_no, t.id AS known_id, " + kind + " AS kind FROM "
                            + staged + " s JOIN " + target + " t ON " + same
                            + " WHERE s.run = ? AND " + Staging.NEWS + ") q ON (g.run = ? AND g.row_no = q.row_no)"
                            + " WHEN MATCHED THEN UPDATE SET id = q.known_id, change_kind = q.kind",
                    rows.run(),
                    rows.run());
        else
            // H2 is several times as quick with a look-up for each row as with its MERGE.
            sql.update(
                    "UPDATE " + staged + " s SET (id, change_kind) = (SELECT t.id, " + kind + " FROM " + target
                            + " t WHERE " + same + ") WHERE s.run = ? AND " + Staging.NEWS
                            + " AND EXISTS (SELECT 1 FROM " + target + " t WHERE "
                            + same + ")",
                    rows.run());

        rows.tellLosers(target);

        if (oldInto != null)
            sql.update(
                    "INSERT INTO " + oldInto + " (" + String.join(", ", old.keySet()) + ") SELECT "
                            + String.join(", ", old.values()) + " FROM " + staged + " s JOIN " + target
                            + " t ON t.id = s.id WHERE s.run = ? AND s.change_kind = 'U'",
                    rows.run());

        if (passedOn != null)
            sql.update(
                    "MERGE INTO " + target + " t USING (SELECT s.id FROM " + staged + " s JOIN " + target
                            + " p ON p.id = s.id WHERE s.run = ? AND s.change_kind = 'U' AND p." + passedOn
                            + " IS NOT NULL AND p." + passedOn + " IS DISTINCT FROM " + set.get(passedOn)
                            + ") q ON (t.id = q.id) WHEN MATCHED THEN UPDATE SET " + passedOn + " = NULL",
                    rows.run());

        Map<String, String> fresh = new LinkedHashMap<>();
        fresh.put("id", "s.id");
        fresh.put("sent_hash", "s.sent_hash");
        fresh.putAll(key);
        fresh.putAll(set);
        fresh.putAll(onInsert);
        long inserted = sql.update(
                "INSERT INTO " + target + " (" + String.join(", ", fresh.keySet()) + ") SELECT "
                        + String.join(", ", fresh.values()) + " FROM " + staged
                        + " s WHERE s.run = ? AND s.change_kind IS NULL",
                rows.run());

        long updated = 0;
        if (!set.isEmpty()) {
            List<String> taken = new ArrayList<>();
            List<String> assigned = new ArrayList<>();
            set.forEach((column, expression) -> {
                taken.add(expression + " AS new_" + column);
                assigned.add(column + " = q.new_" + column);
            });
            onUpdate.forEach((column, expression) -> assigned.add(column + " = " + expression));
            assigned.add("sent_hash = q.sent_hash");
            updated = sql.update(
                    "MERGE INTO " + target + " t USING (SELECT s.id, s.sent_hash, " + String.join(", ", taken)
                            + " FROM " + staged
                            + " s WHERE s.run = ? AND s.change_kind = 'U') q ON (t.id = q.id)"
                            + " WHEN MATCHED THEN UPDATE SET " + String.join(", ", assigned),
                    rows.run());
        }
        if (inserted + updated < rows.size())
            sql.update(
                    "MERGE INTO " + target + " t USING (SELECT s.id, s.sent_hash FROM " + staged
                            + " s WHERE s.run = ? AND s.change_kind = 'S') q ON (t.id = q.id)"
                            + " WHEN MATCHED THEN UPDATE SET sent_hash = q.sent_hash",
                    rows.run());
        return new Merged(inserted, updated, rows.size() - inserted - updated);
    }
}
