package org.holdfast.platform.database;

import java.util.Collections;
import java.util.List;
import java.util.UUID;

/**
 * A table in which a module keeps what another tells it, so that its own queries need not leave it. Told again, a row is
 * replaced; told that it was an error, it is gone.
 */
public final class Projection {
    private final String table;
    private final List<String> columns;

    /** @param columns the first is the id that the rows are known by */
    public Projection(String table, String... columns) {
        this.table = table;
        this.columns = List.of(columns);
    }

    /** What was told of these is not so any more. */
    public void forget(Sql sql, List<UUID> ids) {
        if (!ids.isEmpty()) sql.update("DELETE FROM " + table + " WHERE " + columns.get(0) + " = ANY(?)", ids);
    }

    /** @param rows a value for each column, in their order */
    public void tell(Sql sql, List<Object[]> rows) {
        if (rows.isEmpty()) return;
        sql.update(
                "DELETE FROM " + table + " WHERE " + columns.get(0) + " = ANY(?)",
                rows.stream().map(row -> row[0]).toList());
        sql.batch(
                "INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES ("
                        + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")",
                rows);
    }
}
