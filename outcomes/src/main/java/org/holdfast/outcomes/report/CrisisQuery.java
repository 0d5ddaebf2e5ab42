package org.holdfast.outcomes.report;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.holdfast.platform.database.Sql;

/**
 * Reads the starters' courses in one statement: who began, how long they were seen, and what of it is a crisis under the
 * definitions {@code BF2009-v1} of the 2009 outpatient trial (DOMAIN C1). They are handed on one by one, so that a hundred
 * thousand need no room.
 */
final class CrisisQuery {
    /** The name of the definitions, which stands in the answer. */
    static final String DEFINITIONS = "BF2009-v1";

    private static final int ROWS_AT_ONCE = 5_000;

    /** What of an entry is an incident; an intent, a severity or a treatment that nobody entered is none. */
    static final String INCIDENTS = "SELECT h.patient_id, CASE h.act WHEN 'SUICIDE_ATTEMPT' THEN 0 ELSE 1 END AS kind,"
            + " h.occurred_on AS on_day, h.count AS times FROM outcomes.event h WHERE h.struck_out_at IS NULL"
            + " AND (h.act = 'SUICIDE_ATTEMPT' AND h.treatment IN ('MEDICAL', 'GENERAL_HOSPITAL', 'INTENSIVE_CARE')"
            + " OR h.act IN ('SELF_INJURY', 'SELF_POISONING') AND h.medical_severity >= 2"
            + " AND h.treatment IN ('NURSING', 'MEDICAL', 'GENERAL_HOSPITAL', 'INTENSIVE_CARE'))"
            + " UNION ALL SELECT c.patient_id, 2, c.started_on, 1 FROM outcomes.contact c"
            + " WHERE c.type = 'HOSPITAL_ADMISSION' AND c.struck_out_at IS NULL";

    private final Starters starters;

    CrisisQuery(Starters starters) {
        this.starters = starters;
    }

    /** Every starter's course, in no promised order. */
    void each(Connection connection, Consumer<Course> course) throws SQLException {
        Starters.Condition units = ServiceContactQuery.units(starters);
        String sql =
                "SELECT u.patient_id, u.started_on, u.seen_to, i.kind, i.on_day, i.times FROM (" + units.sql() + ") u"
                        + " LEFT JOIN (" + INCIDENTS + ") i ON i.patient_id = u.patient_id AND i.on_day <= u.seen_to"
                        + " ORDER BY u.patient_id, i.on_day";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Sql.bind(statement, units.args().toArray());
            statement.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet row = statement.executeQuery()) {
                UUID patient = null;
                LocalDate started = null;
                LocalDate seenTo = null;
                List<Course.Incident> found = new ArrayList<>();
                while (row.next()) {
                    UUID id = row.getObject(1, UUID.class);
                    if (!id.equals(patient)) {
                        if (patient != null) course.accept(new Course(started, seenTo, List.copyOf(found)));
                        patient = id;
                        started = row.getObject(2, LocalDate.class);
                        seenTo = row.getObject(3, LocalDate.class);
                        found.clear();
                    }
                    LocalDate on = row.getObject(5, LocalDate.class);
                    if (on != null)
                        found.add(new Course.Incident(Course.Kind.values()[row.getInt(4)], on, row.getLong(6)));
                }
                if (patient != null) course.accept(new Course(started, seenTo, List.copyOf(found)));
            }
        }
    }
}
