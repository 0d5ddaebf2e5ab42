package org.holdfast.outcomes.report;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.holdfast.outcomes.report.ServiceContact.Admissions;
import org.holdfast.outcomes.report.ServiceContact.Completeness;
import org.holdfast.outcomes.report.ServiceContact.Stays;
import org.holdfast.platform.database.Sql;

/**
 * Counts the service-contact report over the starters and their contacts.
 *
 * <p>A window counts for a person if its last day is on or before the last day we would know of: the earliest of
 * {@code asOf}, {@code observed_until} and {@code died_on}. So a window that counts lies wholly before {@code asOf}, and
 * what ends after {@code asOf} need not be told apart from what has not ended.
 *
 * <p>The database answers one row for each starter: what is known of the windows, the contacts gathered into a number
 * with four bits for each type (it occurs, it lies in the window before, during, after), and the stays. Adding those
 * rows up here is far less work than the dozens of conditional counts that would do it there. The starters come in the
 * order of the contacts' index, which holds all that is asked of a contact, so that a million contacts are read along
 * it once, without sorting them or looking at their rows.
 */
final class ServiceContactQuery {
    /** The published table's types in its order; they are shown even if nobody had such a contact. */
    static final List<String> PUBLISHED =
            List.of("RAPID_ASSESSMENT", "HOME_TREATMENT", "ASSESSMENT", "CRIMINAL_JUSTICE", "HOSPITAL_ADMISSION");

    private static final List<String> WINDOWS = List.of("before", "during", "after");
    private static final List<Stay> STAYS = WINDOWS.stream()
            .flatMap(window -> Stream.of(new Stay(window, false), new Stay(window, true)))
            .toList();
    private static final int ROWS_AT_ONCE = 5_000;

    /** Four bits each, and the sign is left alone. */
    private static final int BITS = 4;

    private static final int TYPES_IN_A_NUMBER = 15;

    // Bits of a type.
    private static final int OCCURS = 1;
    private static final int HAD_BEFORE = 2;
    private static final int HAD_DURING = 4;
    private static final int HAD_AFTER = 8;

    // Bits of a person's state.
    private static final int BEFORE = 1;
    private static final int DURING = 2;
    private static final int AFTER = 4;
    private static final int RUNNING = 8;
    private static final int DIED = 16;
    private static final int LOST = 32;

    private final Starters starters;

    ServiceContactQuery(Starters starters) {
        this.starters = starters;
    }

    ServiceContact on(Connection connection) throws SQLException {
        List<String> types = types(connection);
        List<Object> args = new ArrayList<>();
        Sums sums = new Sums(types.size());
        try (PreparedStatement statement = connection.prepareStatement(statement(types, args))) {
            Sql.bind(statement, args.toArray());
            // One row for each starter need not be held all at once.
            statement.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) sums.add(row);
            }
        }
        return sums.report(starters.asOf(), types);
    }

    /** The starters' rows added up. */
    private static final class Sums {
        private final long[] occurs;
        private final long[] before;
        private final long[] during;
        private final long[] after;
        private final long[] stopped;
        private final long[] started;
        /** Admissions and nights before, during and after. */
        private final long[] stays = new long[STAYS.size()];

        private long all;
        private long seenBefore;
        private long seenDuring;
        private long seenAfter;
        private long seenBoth;
        private long running;
        private long died;
        private long lost;

        Sums(int types) {
            occurs = new long[types];
            before = new long[types];
            during = new long[types];
            after = new long[types];
            stopped = new long[types];
            started = new long[types];
        }

        void add(ResultSet row) throws SQLException {
            int state = row.getInt(1);
            boolean both = (state & BEFORE) != 0 && (state & AFTER) != 0;
            all++;
            if ((state & BEFORE) != 0) seenBefore++;
            if ((state & DURING) != 0) seenDuring++;
            if ((state & AFTER) != 0) seenAfter++;
            if (both) seenBoth++;
            if ((state & RUNNING) != 0) running++;
            if ((state & DIED) != 0) died++;
            if ((state & LOST) != 0) lost++;
            for (int i = 0; i < stays.length; i++) stays[i] += row.getLong(2 + i);
            for (int first = 0, column = 2 + stays.length;
                    first < occurs.length;
                    first += TYPES_IN_A_NUMBER, column++) {
                long had = row.getLong(column);
                for (int type = first; had != 0; type++, had >>>= BITS) add(type, (int) had & ((1 << BITS) - 1), both);
            }
        }

        private void add(int type, int had, boolean both) {
            if (had == 0) return;
            boolean then = (had & HAD_BEFORE) != 0;
            boolean later = (had & HAD_AFTER) != 0;
            occurs[type]++;
            if (then) before[type]++;
            if ((had & HAD_DURING) != 0) during[type]++;
            if (later) after[type]++;
            if (both && then && !later) stopped[type]++;
            if (both && !then && later) started[type]++;
        }

        ServiceContact report(LocalDate asOf, List<String> types) {
            List<ServiceContact.Row> rows = new ArrayList<>();
            for (int i = 0; i < types.size(); i++)
                if (PUBLISHED.contains(types.get(i)) || occurs[i] > 0)
                    rows.add(new ServiceContact.Row(
                            types.get(i),
                            Share.of(before[i], seenBefore),
                            Share.of(during[i], seenDuring),
                            Share.of(after[i], seenAfter),
                            Paired.of(seenBoth, stopped[i], started[i])));
            return new ServiceContact(
                    asOf,
                    all,
                    rows,
                    new Admissions(
                            new Stays(stays[0], stays[1]),
                            new Stays(stays[2], stays[3]),
                            new Stays(stays[4], stays[5])),
                    new Completeness(
                            seenBefore,
                            seenDuring,
                            seenAfter,
                            seenBoth,
                            running,
                            died,
                            lost,
                            all - seenAfter - running - died - lost));
        }
    }

    /** The published five, then every other type in use by its name. */
    private static List<String> types(Connection connection) throws SQLException {
        Set<String> others = new TreeSet<>();
        try (PreparedStatement statement = connection.prepareStatement("SELECT type FROM outcomes.contact_type");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) others.add(row.getString(1));
        }
        List<String> types = new ArrayList<>(PUBLISHED);
        PUBLISHED.forEach(others::remove);
        types.addAll(others);
        return types;
    }

    private String statement(List<String> types, List<Object> args) {
        LocalDate asOf = starters.asOf();
        StringBuilder sql = new StringBuilder("SELECT MAX(u.state)");
        // The arguments come in the order of their question marks.
        for (Stay stay : STAYS) {
            sql.append(stay.sql());
            if (stay.nights()) args.addAll(List.of(asOf, asOf));
        }
        for (int first = 0; first < types.size(); first += TYPES_IN_A_NUMBER) {
            sql.append(", BIT_OR(CASE c.type");
            for (int i = first; i < Math.min(types.size(), first + TYPES_IN_A_NUMBER); i++) {
                sql.append(" WHEN ? THEN CAST(")
                        .append(1L << BITS * (i - first))
                        .append(" AS BIGINT)");
                args.add(types.get(i));
            }
            sql.append(" ELSE CAST(0 AS BIGINT) END * (").append(OCCURS);
            for (String window : WINDOWS) {
                sql.append(within(window));
                args.add(asOf);
            }
            sql.append("))");
        }
        Starters.Condition units = units(starters);
        // The offset keeps the starters' windows from being worked out again for every contact.
        sql.append(" FROM (").append(units.sql()).append(" ORDER BY s.patient_id OFFSET 0 ROWS) u");
        args.addAll(units.args());
        sql.append(" LEFT JOIN outcomes.contact c ON c.patient_id = u.patient_id AND c.started_on <= ?"
                + " AND c.struck_out_at IS NULL GROUP BY u.patient_id");
        args.add(asOf);
        return sql.toString();
    }

    /**
     * One row for each patient, by the first episode that matches, and the last day of which anything would be known; the
     * day on which a window ends is null where the
     * window is not wholly observed, so that nothing lies in it.
     */
    static Starters.Condition units(Starters starters) {
        LocalDate asOf = starters.asOf();
        Starters.Condition matches = starters.condition();
        String sql =
                "SELECT s.patient_id, s.episode_id, s.programme, s.team_id, s.started_on, s.ended_on, s.seen_to, s.before_from,"
                        + " CASE WHEN s.before_to <= s.seen_to THEN s.before_to END AS before_to,"
                        + " CASE WHEN s.during_to <= s.seen_to THEN s.during_to END AS during_to, s.after_from,"
                        + " CASE WHEN s.after_to <= s.seen_to THEN s.after_to END AS after_to,"
                        + " CASE WHEN s.before_to <= s.seen_to THEN " + BEFORE + " ELSE 0 END"
                        + " + CASE WHEN s.during_to <= s.seen_to THEN " + DURING + " ELSE 0 END"
                        + " + CASE WHEN s.after_to <= s.seen_to THEN " + AFTER
                        + " WHEN s.ended_on IS NULL OR s.ended_on > CAST(? AS DATE)"
                        + " THEN " + RUNNING + " WHEN s.died_on = s.seen_to THEN " + DIED
                        + " WHEN s.observed_until = s.seen_to"
                        + " AND s.observed_until < CAST(? AS DATE) THEN " + LOST + " ELSE 0 END AS state"
                        + " FROM (SELECT f.*, p.died_on, p.observed_until, LEAST(CAST(? AS DATE),"
                        + " COALESCE(p.observed_until, CAST(? AS DATE)), COALESCE(p.died_on, CAST(? AS DATE))) AS seen_to"
                        + " FROM (SELECT DISTINCT ON (e.patient_id) e.patient_id, e.id AS episode_id, e.episode_key, e.programme, e.started_on,"
                        + " e.ended_on, e.team_id, e.before_from, e.before_to, e.during_to, e.after_from, e.after_to"
                        + " FROM outcomes.episode_fact e WHERE " + matches.sql()
                        + " ORDER BY e.patient_id, e.started_on, e.episode_key) f"
                        + " JOIN outcomes.patient_fact p ON p.id = f.patient_id) s";
        List<Object> args = new ArrayList<>(List.of(asOf, asOf, asOf, asOf, asOf));
        args.addAll(matches.args());
        return new Starters.Condition(sql, args);
    }

    private static String within(String window) {
        int bit =
                switch (window) {
                    case "before" -> HAD_BEFORE;
                    case "during" -> HAD_DURING;
                    default -> HAD_AFTER;
                };
        // A contact's last day: as given, or the day we look for a stay that has not ended, or its only day.
        return " + CASE WHEN c.started_on <= u." + window + "_to AND COALESCE(c.ended_on,"
                + " CASE WHEN c.type IN ('HOSPITAL_ADMISSION', 'HOME_TREATMENT')"
                + " THEN CAST(? AS DATE) ELSE c.started_on END) >= " + from(window) + " THEN " + bit + " ELSE 0 END";
    }

    private static String from(String window) {
        return window.equals("during") ? "u.started_on" : "u." + window + "_from";
    }

    /** Admissions that begin in a window, or nights spent in it; nothing where the window is not observed. */
    private record Stay(String window, boolean nights) {
        String sql() {
            String from = from(window);
            String to = "u." + window + "_to";
            String what = nights
                    // A night belongs to the day it begins, so the day of leaving has none and the day on which we
                    // look has one.
                    ? "SUM(CASE WHEN c.started_on <= " + to + " AND " + LEFT_ON + " > " + from
                            + " THEN CAST(LEAST(" + LEFT_ON + ", " + to + " + 1) - GREATEST(c.started_on, " + from
                            + ") AS INTEGER) END)"
                    : "COUNT(CASE WHEN c.started_on <= " + to + " AND c.started_on >= " + from + " THEN 1 END)";
            return ", " + what + " FILTER (WHERE c.type = 'HOSPITAL_ADMISSION')";
        }
    }

    private static final String LEFT_ON = "COALESCE(c.ended_on, CAST(? AS DATE) + 1)";
}
