package org.holdfast.platform.tasks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.holdfast.platform.database.Sql;

/**
 * A task that is still to be done.
 *
 * @param settling what is done at its page, where only that settles it; else null
 */
public record OpenTask(
        UUID id,
        UUID owner,
        UUID team,
        UUID record,
        Instant due,
        String title,
        String detail,
        String url,
        String settling) {
    static final String COLUMNS = "id, owner_id, team_id, record_id, due_at, title, detail, url, settling";

    /** The same task without whom it is about, for somebody to whom their record is not open. */
    OpenTask closed(String title) {
        return new OpenTask(id, owner, team, record, due, title, null, null, settling);
    }

    static OpenTask read(ResultSet row) throws SQLException {
        return new OpenTask(
                Sql.uuid(row, "id"),
                Sql.uuid(row, "owner_id"),
                Sql.uuid(row, "team_id"),
                Sql.uuid(row, "record_id"),
                Sql.instant(row, "due_at"),
                row.getString("title"),
                row.getString("detail"),
                row.getString("url"),
                row.getString("settling"));
    }
}
