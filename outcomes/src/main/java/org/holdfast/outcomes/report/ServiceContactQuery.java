package org.holdfast.outcomes.report;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.holdfast.outcomes.report.ServiceContact.Admissions;
import org.holdfast.outcomes.report.ServiceContact.Completeness;
import org.holdfast.outcomes.report.ServiceContact.Stays;
import org.holdfast.platform.database.Sql;

/**
 * Counts the service-contact report in two statements: one over the starters, one over their contacts.
 *
 * <p>A window counts for a person if its last day is on or before the last day we would know of: the earliest of
 * {@code asOf}, {@code observed_until} and {@code died_on}. So a window that counts lies wholly before {@code asOf}, and
 * what ends after {@code asOf} need not be told apart from what has not ended.
 */
final class ServiceContactQuery {
    /** The published table's types in its order; they are shown even if nobody had such a contact. */
    static final List<String> PUBLISHED =
            List.of("RAPID_ASSESSMENT", "HOME_TREATMENT", "ASSESSMENT", "CRIMINAL_JUSTICE", "HOSPITAL_ADMISSION");

    /** A contact's last day: as given, or the day on which we look for a stay that has not ended, or its only day. */
    private static final String LAST_DAY =
            "COALESCE(c.ended_on, CASE WHEN c.type IN ('HOSPITAL_ADMISSION', 'HOME_TREATMENT')"
                    + " THEN CAST(? AS DATE) ELSE c.started_on END)";

    private final String units;
    private final List<Object> unitArgs = new ArrayList<>();
    private final Starters starters;

    ServiceContactQuery(Starters starters) {
        this.starters = starters;
        Starters.Condition matches = starters.condition();
        // A window's first and last day are null where it is not wholly observed, so that comparisons with it fail.
        units = "SELECT s.patient_id, s.episode_id, s.started_on, s.ended_on, s.died_on, s.observed_until, s.team_id,"
                + " s.before_from, CASE WHEN s.before_to <= s.seen_to THEN s.before_to END AS before_to,"
                + " s.started_on AS during_from, CASE WHEN s.during_to <= s.seen_to THEN s.during_to END AS during_to,"
                + " s.after_from, CASE WHEN s.after_to <= s.seen_to THEN s.after_to END AS after_to,"
                + " s.after_to AS after_due"
                + " FROM (SELECT f.*, p.died_on, p.observed_until, LEAST(CAST(? AS DATE),"
                + " COALESCE(p.observed_until, CAST(? AS DATE)), COALESCE(p.died_on, CAST(? AS DATE))) AS seen_to"
                + " FROM (SELECT e.id AS episode_id, e.patient_id, e.started_on, e.ended_on, e.team_id, e.before_from,"
                + " e.before_to, e.during_to, e.after_from, e.after_to, ROW_NUMBER() OVER"
                + " (PARTITION BY e.patient_id ORDER BY e.started_on, e.episode_key) AS nth"
                + " FROM outcomes.episode_fact e WHERE " + matches.sql() + ") f"
                + " JOIN outcomes.patient_fact p ON p.id = f.patient_id WHERE f.nth = 1) s";
        unitArgs.addAll(List.of(starters.asOf(), starters.asOf(), starters.asOf()));
        unitArgs.addAll(matches.args());
    }

    ServiceContact on(Connection connection) throws SQLException {
        Completeness seen;
        long all;
        try (PreparedStatement statement = connection.prepareStatement(completeness())) {
            List<Object> args = new ArrayList<>();
            for (int i = 0; i < 6; i++) args.add(starters.asOf());
            args.addAll(unitArgs);
            Sql.bind(statement, args.toArray());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                all = row.getLong("starters");
                long notAfter = all - row.getLong("seen_after");
                long running = row.getLong("running");
                long died = row.getLong("died");
                long lost = row.getLong("lost");
                seen = new Completeness(
                        row.getLong("seen_before"),
                        row.getLong("seen_during"),
                        row.getLong("seen_after"),
                        row.getLong("seen_both"),
                        running,
                        died,
                        lost,
                        notAfter - running - died - lost);
            }
        }
        Map<String, ServiceContact.Row> byType = new HashMap<>();
        Admissions admissions = new Admissions(new Stays(0, 0), new Stays(0, 0), new Stays(0, 0));
        try (PreparedStatement statement = connection.prepareStatement(contacts())) {
            List<Object> args = new ArrayList<>();
            args.add(starters.asOf());
            args.add(starters.asOf());
            args.addAll(unitArgs);
            args.add(starters.asOf());
            Sql.bind(statement, args.toArray());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    String type = row.getString("type");
                    byType.put(type, row(type, row, seen));
                    if (type.equals("HOSPITAL_ADMISSION"))
                        admissions = new Admissions(
                                new Stays(row.getLong("adm_before"), row.getLong("nights_before")),
                                new Stays(row.getLong("adm_during"), row.getLong("nights_during")),
                                new Stays(row.getLong("adm_after"), row.getLong("nights_after")));
                }
            }
        }
        List<ServiceContact.Row> rows = new ArrayList<>();
        for (String type : PUBLISHED) rows.add(byType.getOrDefault(type, none(type, seen)));
        for (String type : new TreeSet<>(byType.keySet())) if (!PUBLISHED.contains(type)) rows.add(byType.get(type));
        return new ServiceContact(starters.asOf(), all, rows, admissions, seen);
    }

    private static ServiceContact.Row row(String type, ResultSet row, Completeness seen) throws SQLException {
        return new ServiceContact.Row(
                type,
                Share.of(row.getLong("n_before"), seen.before()),
                Share.of(row.getLong("n_during"), seen.during()),
                Share.of(row.getLong("n_after"), seen.after()),
                Paired.of(seen.both(), row.getLong("stopped"), row.getLong("started")));
    }

    private static ServiceContact.Row none(String type, Completeness seen) {
        return new ServiceContact.Row(
                type,
                Share.of(0, seen.before()),
                Share.of(0, seen.during()),
                Share.of(0, seen.after()),
                Paired.of(seen.both(), 0, 0));
    }

    private String completeness() {
        String noAfter = "u.after_to IS NULL AND u.ended_on <= CAST(? AS DATE)";
        return "SELECT COUNT(*) AS starters, COUNT(u.before_to) AS seen_before, COUNT(u.during_to) AS seen_during,"
                + " COUNT(u.after_to) AS seen_after,"
                + " COUNT(CASE WHEN u.before_to IS NOT NULL AND u.after_to IS NOT NULL THEN 1 END) AS seen_both,"
                + " COUNT(CASE WHEN u.ended_on IS NULL OR u.ended_on > CAST(? AS DATE) THEN 1 END) AS running,"
                + " COUNT(CASE WHEN " + noAfter + " AND u.died_on < u.after_due AND u.died_on <= CAST(? AS DATE)"
                + " THEN 1 END) AS died,"
                + " COUNT(CASE WHEN " + noAfter
                + " AND u.observed_until < u.after_due AND u.observed_until < CAST(? AS DATE) AND (u.died_on IS NULL OR u.died_on >= u.after_due"
                + " OR u.died_on > CAST(? AS DATE)) THEN 1 END) AS lost"
                + " FROM (" + units + ") u";
    }

    private String contacts() {
        return "SELECT t.type, SUM(t.in_before) AS n_before, SUM(t.in_during) AS n_during, SUM(t.in_after) AS n_after,"
                + " SUM(CASE WHEN t.paired = 1 AND t.in_before = 1 AND t.in_after = 0 THEN 1 ELSE 0 END) AS stopped,"
                + " SUM(CASE WHEN t.paired = 1 AND t.in_before = 0 AND t.in_after = 1 THEN 1 ELSE 0 END) AS started,"
                + " SUM(t.adm_before) AS adm_before, SUM(t.adm_during) AS adm_during, SUM(t.adm_after) AS adm_after,"
                + " SUM(t.nights_before) AS nights_before, SUM(t.nights_during) AS nights_during,"
                + " SUM(t.nights_after) AS nights_after"
                + " FROM (SELECT k.patient_id, k.type,"
                + " MAX(CASE WHEN k.before_to IS NOT NULL AND k.after_to IS NOT NULL THEN 1 ELSE 0 END) AS paired"
                + inWindow("before") + inWindow("during") + inWindow("after")
                + " FROM (SELECT c.patient_id, c.type, c.started_on AS first_day, " + LAST_DAY + " AS last_day,"
                + " COALESCE(c.ended_on, CAST(? AS DATE) + 1) AS left_on,"
                + " u.before_from, u.before_to, u.during_from, u.during_to, u.after_from, u.after_to"
                + " FROM (" + units + ") u JOIN outcomes.contact c ON c.patient_id = u.patient_id"
                + " WHERE c.started_on <= ? AND c.struck_out_at IS NULL) k"
                + " GROUP BY k.patient_id, k.type) t GROUP BY t.type";
    }

    /** What one person's contacts of one type come to in a window; nothing where the window is not observed. */
    private static String inWindow(String window) {
        String from = "k." + window + "_from";
        String to = "k." + window + "_to";
        String admission = "k.type = 'HOSPITAL_ADMISSION' AND ";
        // A night belongs to the day it begins, so the day of leaving has none and the day on which we look has one.
        String nights = "CAST(LEAST(k.left_on, " + to + " + 1) - GREATEST(k.first_day, " + from + ") AS INTEGER)";
        return ", MAX(CASE WHEN k.first_day <= " + to + " AND k.last_day >= " + from + " THEN 1 ELSE 0 END) AS in_"
                + window
                + ", SUM(CASE WHEN " + admission + "k.first_day <= " + to + " AND k.first_day >= " + from
                + " THEN 1 ELSE 0 END) AS adm_" + window
                + ", SUM(CASE WHEN " + admission + "k.first_day <= " + to + " AND k.left_on > " + from
                + " THEN " + nights + " ELSE 0 END) AS nights_" + window;
    }
}
