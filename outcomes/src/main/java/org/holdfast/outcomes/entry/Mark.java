package org.holdfast.outcomes.entry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.holdfast.platform.database.Sql;

/** What stands at the edge of an entry: which it is, in which version, who entered it and who struck it out. */
public record Mark(UUID id, int version, boolean corrected, Signed entered, Signed struckOut) {
    static Mark of(ResultSet row) throws SQLException {
        Instant struckAt = Sql.instant(row, "struck_out_at");
        return new Mark(
                Sql.uuid(row, "id"),
                row.getInt("version"),
                row.getBoolean("corrected"),
                new Signed(Sql.instant(row, "entered_at"), row.getString("entered_name"), null),
                struckAt == null
                        ? null
                        : new Signed(struckAt, row.getString("struck_name"), row.getString("struck_out_reason")));
    }
}
