package org.holdfast.patients.history;

import java.io.Serializable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.holdfast.platform.database.Sql;

/**
 * When, by whom and why something was done.
 *
 * @param at null where it was done before the time was kept
 * @param by a name; null if it was another system, or before the name was kept
 * @param reason null if none was asked for
 */
public record Signed(Instant at, String by, String reason) implements Serializable {
    /** Reads from these columns; empty where it was not done. */
    public static Optional<Signed> of(ResultSet row, String at, String by, String reason) throws SQLException {
        Instant when = Sql.instant(row, at);
        return when == null
                ? Optional.empty()
                : Optional.of(new Signed(when, row.getString(by), row.getString(reason)));
    }
}
