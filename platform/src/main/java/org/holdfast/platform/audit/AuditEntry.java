package org.holdfast.platform.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.holdfast.platform.database.Sql;

/**
 * One row of the trail as it is stored.
 *
 * @param at to the microsecond, which both databases keep
 * @param record the record it concerns, or null
 * @param records the records it concerns where they are several, as {@link PackedIds}; or null
 * @param reason why access beyond the usual rules was taken, or empty
 */
record AuditEntry(
        UUID id,
        Instant at,
        UUID account,
        UUID staff,
        String person,
        String roles,
        String action,
        UUID record,
        String detail,
        String reason,
        String origin,
        byte[] records) {

    static final String COLUMNS =
            "r.id, r.at, r.account_id, r.staff_id, r.person_name, r.roles, r.action, r.record_id, r.detail, r.reason, r.origin, r.records";

    static AuditEntry read(ResultSet row) throws SQLException {
        return new AuditEntry(
                Sql.uuid(row, "id"),
                row.getObject("at", java.time.OffsetDateTime.class).toInstant(),
                Sql.uuid(row, "account_id"),
                Sql.uuid(row, "staff_id"),
                row.getString("person_name"),
                row.getString("roles"),
                row.getString("action"),
                Sql.uuid(row, "record_id"),
                row.getString("detail"),
                row.getString("reason"),
                row.getString("origin"),
                row.getBytes("records"));
    }

    /** Everything the row says, each part with its length before it, so that no two rows read the same. */
    String canonical() {
        StringBuilder text = new StringBuilder();
        long micros = at.getEpochSecond() * 1_000_000 + at.getNano() / 1_000;
        for (Object part :
                new Object[] {id, micros, account, staff, person, roles, action, record, detail, reason, origin}) {
            String said = part == null ? "" : part.toString();
            text.append(said.length()).append(':').append(said).append(';');
        }
        // A row about one record or none reads as it did before there were lists.
        if (records != null) {
            String said = HexFormat.of().formatHex(records);
            text.append(said.length()).append(':').append(said).append(';');
        }
        return text.toString();
    }
}
