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
import org.holdfast.outcomes.report.ServiceContact.Admissions;
import org.holdfast.outcomes.report.ServiceContact.Completeness;
import org.holdfast.outcomes.report.ServiceContact.Stays;
import org.holdfast.platform.database.Sql;

/**
 * Counts the service-contact report in one statement over the starters and their contacts.
 *
 * <p>A window counts for a person if its last day is on or before the last day we would know of: the earliest of
 * {@code asOf}, {@code observed_until} and {@code died_on}. So a window that counts lies wholly before {@code asOf}, and
 * what ends after {@code asOf} need not be told apart from what has not ended.
 *
 * <p>What a person's contacts come to is gathered into one number, four bits for each type: it occurs, it lies in the
 * window before, during, after. One group for each person instead of one for each person and type halves the work.
 */
final class ServiceContactQuery {
    /** The published table's types in its order; they are shown even if nobody had such a contact. */
    static final List<String> PUBLISHED =
            List.of("RAPID_ASSESSMENT", "HOME_TREATMENT", "ASSESSMENT", "CRIMINAL_JUSTICE", "HOSPITAL_ADMISSION");

    /** Four bits each, and the sign is left alone. */
    private static final int TYPES_IN_A_NUMBER = 15;

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
        try (PreparedStatement statement = connection.prepareStatement(statement(types, args))) {
            Sql.bind(statement, args.toArray());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return read(row, types);
            }
        }
    }

    private ServiceContact read(ResultSet row, List<String> types) throws SQLException {
        long all = row.getLong("starters");
        long after = row.getLong("seen_after");
        long running = row.getLong("running");
        long died = row.getLong("died");
        long lost = row.getLong("lost");
        Completeness seen = new Completeness(
                row.getLong("seen_before"),
                row.getLong("seen_during"),
                after,
                row.getLong("seen_both"),
                running,
                died,
                lost,
                all - after - running - died - lost);
        List<ServiceContact.Row> rows = new ArrayList<>();
        for (int i = 0; i < types.size(); i++)
            if (PUBLISHED.contains(types.get(i)) || row.getLong("occurs_" + i) > 0)
                rows.add(new ServiceContact.Row(
                        types.get(i),
                        Share.of(row.getLong("before_" + i), seen.before()),
                        Share.of(row.getLong("during_" + i), seen.during()),
                        Share.of(row.getLong("after_" + i), seen.after()),
                        Paired.of(seen.both(), row.getLong("stopped_" + i), row.getLong("started_" + i))));
        return new ServiceContact(
                starters.asOf(),
                all,
                rows,
                new Admissions(stays(row, "before"), stays(row, "during"), stays(row, "after")),
                seen);
    }

    private static Stays stays(ResultSet row, String window) throws SQLException {
        return new Stays(row.getLong("adm_" + window), row.getLong("nights_" + window));
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
        StringBuilder sql = new StringBuilder("SELECT COUNT(*) AS starters");
        count(sql, "seen_before", state(BEFORE));
        count(sql, "seen_during", state(DURING));
        count(sql, "seen_after", state(AFTER));
        count(sql, "seen_both", state(BEFORE) + " AND " + state(AFTER));
        count(sql, "running", state(RUNNING));
        count(sql, "died", state(DIED));
        count(sql, "lost", state(LOST));
        for (int i = 0; i < types.size(); i++) {
            String both = state(BEFORE) + " AND " + state(AFTER) + " AND ";
            count(sql, "occurs_" + i, bit(i, 0) + " = 1");
            count(sql, "before_" + i, bit(i, 1) + " = 1");
            count(sql, "during_" + i, bit(i, 2) + " = 1");
            count(sql, "after_" + i, bit(i, 3) + " = 1");
            count(sql, "stopped_" + i, both + bit(i, 1) + " = 1 AND " + bit(i, 3) + " = 0");
            count(sql, "started_" + i, both + bit(i, 1) + " = 0 AND " + bit(i, 3) + " = 1");
        }
        for (String window : List.of("before", "during", "after"))
            sql.append(", SUM(t.adm_" + window + ") AS adm_" + window + ", SUM(t.nights_" + window + ") AS nights_"
                    + window);
        sql.append(" FROM (SELECT k.patient_id, MAX(k.state) AS state");
        // The arguments come in the order of their question marks: the contact's days first, then the starters.
        for (int first = 0; first < types.size(); first += TYPES_IN_A_NUMBER) {
            sql.append(", BIT_OR(CASE k.type");
            for (int i = first; i < Math.min(types.size(), first + TYPES_IN_A_NUMBER); i++) {
                sql.append(" WHEN ? THEN CAST(").append(1L << 4 * (i - first)).append(" AS BIGINT)");
                args.add(types.get(i));
            }
            sql.append(" ELSE CAST(0 AS BIGINT) END * (1")
                    .append(within("before", 2))
                    .append(within("during", 4))
                    .append(within("after", 8))
                    .append(")) AS had_")
                    .append(first / TYPES_IN_A_NUMBER);
        }
        for (String window : List.of("before", "during", "after")) sql.append(stays(window));
        LocalDate asOf = starters.asOf();
        sql.append(" FROM (SELECT u.patient_id, u.state, u.before_from, u.before_to, u.started_on AS during_from,"
                + " u.during_to, u.after_from, u.after_to, c.type, c.started_on AS first_day,"
                // A contact's last day: as given, or the day we look for a stay that has not ended, or its only day.
                + " COALESCE(c.ended_on, CASE WHEN c.type IN ('HOSPITAL_ADMISSION', 'HOME_TREATMENT')"
                + " THEN CAST(? AS DATE) ELSE c.started_on END) AS last_day,"
                + " COALESCE(c.ended_on, CAST(? AS DATE) + 1) AS left_on FROM (");
        args.add(asOf);
        args.add(asOf);
        Starters.Condition units = units(starters);
        sql.append(units.sql());
        args.addAll(units.args());
        sql.append(") u LEFT JOIN outcomes.contact c ON c.patient_id = u.patient_id AND c.started_on <= ?"
                + " AND c.struck_out_at IS NULL) k GROUP BY k.patient_id) t");
        args.add(asOf);
        return sql.toString();
    }

    /**
     * One row for each patient, by the first episode that matches; the day on which a window ends is null where the
     * window is not wholly observed, so that nothing lies in it.
     */
    static Starters.Condition units(Starters starters) {
        LocalDate asOf = starters.asOf();
        Starters.Condition matches = starters.condition();
        String sql =
                "SELECT s.patient_id, s.episode_id, s.programme, s.team_id, s.started_on, s.ended_on, s.before_from,"
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

    private static void count(StringBuilder sql, String name, String condition) {
        sql.append(", COUNT(CASE WHEN ")
                .append(condition)
                .append(" THEN 1 END) AS ")
                .append(name);
    }

    private static String state(int bit) {
        return "MOD(t.state / " + bit + ", 2) = 1";
    }

    /** One of the four bits of a type: it occurs, before, during, after. Written so that both databases understand it. */
    private static String bit(int type, int which) {
        long place = 1L << 4 * (type % TYPES_IN_A_NUMBER) + which;
        return "MOD(t.had_" + type / TYPES_IN_A_NUMBER + " / " + place + ", 2)";
    }

    private static String within(String window, int bit) {
        return " + CASE WHEN k.first_day <= k." + window + "_to AND k.last_day >= k." + window + "_from THEN " + bit
                + " ELSE 0 END";
    }

    /** Admissions that begin in a window and nights spent in it; nothing where the window is not observed. */
    private static String stays(String window) {
        String from = "k." + window + "_from";
        String to = "k." + window + "_to";
        String admission = ", SUM(CASE WHEN k.type = 'HOSPITAL_ADMISSION' AND k.first_day <= " + to;
        // A night belongs to the day it begins, so the day of leaving has none and the day on which we look has one.
        return admission + " AND k.first_day >= " + from + " THEN 1 ELSE 0 END) AS adm_" + window + admission
                + " AND k.left_on > " + from + " THEN CAST(LEAST(k.left_on, " + to + " + 1) - GREATEST(k.first_day, "
                + from
                + ") AS INTEGER) ELSE 0 END) AS nights_" + window;
    }
}
