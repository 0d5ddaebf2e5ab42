package org.holdfast.outcomes.report;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.holdfast.platform.database.Sql;

/** Counts a measure by calendar month, and the treatments that run in each. */
final class MonitoringQuery {
    /** What a month can be asked for, by its word in the address. */
    enum Measure {
        CRISIS("crisis"),
        ADMISSION("admission"),
        REFERRAL("referral");

        private final String word;

        Measure(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    private final Starters starters;
    private final Measure measure;
    private final Map<YearMonth, Long> values = new HashMap<>();
    private final Map<YearMonth, Long> begun = new HashMap<>();
    private final Map<YearMonth, Long> ended = new HashMap<>();

    MonitoringQuery(Starters starters, Measure measure) {
        this.starters = starters;
        this.measure = measure;
    }

    /** Every month from the first treatment (or referral) to the last that was over before the day. */
    List<Monitoring.Month> on(Connection connection) throws SQLException {
        read(connection);
        // The month of the day itself is not over before it.
        YearMonth last = YearMonth.from(starters.asOf()).minusMonths(1);
        Map<YearMonth, Long> beginning = measure == Measure.REFERRAL ? values : begun;
        YearMonth first = beginning.keySet().stream().min(YearMonth::compareTo).orElse(null);
        List<Monitoring.Month> months = new ArrayList<>();
        if (first == null) return months;
        long running = 0;
        for (Map.Entry<YearMonth, Long> month : begun.entrySet())
            if (month.getKey().isBefore(first)) running += month.getValue();
        for (Map.Entry<YearMonth, Long> month : ended.entrySet())
            if (month.getKey().isBefore(first)) running -= month.getValue();
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            running += begun.getOrDefault(month, 0L);
            months.add(new Monitoring.Month(month.toString(), values.getOrDefault(month, 0L), running));
            running -= ended.getOrDefault(month, 0L);
        }
        return months;
    }

    private void read(Connection connection) throws SQLException {
        Starters.Condition matches = starters.condition();
        LocalDate asOf = starters.asOf();
        List<Object> args = new ArrayList<>();
        StringBuilder sql =
                new StringBuilder("SELECT d.what, EXTRACT(YEAR FROM d.on_day), EXTRACT(MONTH FROM d.on_day),"
                        + " SUM(d.times) FROM (SELECT 'B' AS what, e.started_on AS on_day, 1 AS times FROM outcomes.episode_fact e"
                        + " WHERE " + matches.sql()
                        + " UNION ALL SELECT 'E', e.ended_on, 1 FROM outcomes.episode_fact e WHERE "
                        + matches.sql() + " AND e.ended_on <= ?");
        args.addAll(matches.args());
        args.addAll(matches.args());
        args.add(asOf);
        if (measure == Measure.REFERRAL) {
            sql.append(
                    " UNION ALL SELECT 'V', r.received_on, 1 FROM outcomes.referral_fact r WHERE r.received_on <= ?");
            args.add(asOf);
            if (starters.team() != null) {
                sql.append(" AND r.team_id = ?");
                args.add(starters.team());
            }
            // A referral belongs to a programme, or to a period of starting, by the treatment that came of it.
            if (starters.programme() != null || starters.startedFrom() != null || starters.startedTo() != null) {
                Starters.Condition begun = starters.anyTeam().condition();
                sql.append(" AND EXISTS (SELECT 1 FROM outcomes.episode_fact e WHERE e.referral_id = r.id AND ")
                        .append(begun.sql())
                        .append(")");
                args.addAll(begun.args());
            }
        } else {
            sql.append(" UNION ALL SELECT 'V', i.on_day, i.times FROM (")
                    .append(CrisisQuery.INCIDENTS)
                    .append(") i WHERE i.on_day <= ?")
                    .append(measure == Measure.ADMISSION ? " AND i.kind = 2" : "")
                    .append(" AND EXISTS (SELECT 1 FROM outcomes.episode_fact e WHERE e.patient_id = i.patient_id"
                            + " AND e.started_on <= i.on_day AND (e.ended_on IS NULL OR e.ended_on >= i.on_day) AND ")
                    .append(matches.sql())
                    .append(")");
            args.add(asOf);
            args.addAll(matches.args());
        }
        sql.append(") d GROUP BY d.what, EXTRACT(YEAR FROM d.on_day), EXTRACT(MONTH FROM d.on_day)");
        try (PreparedStatement statement = connection.prepareStatement(sql.toString())) {
            Sql.bind(statement, args.toArray());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next())
                    (switch (row.getString(1)) {
                                case "B" -> begun;
                                case "E" -> ended;
                                default -> values;
                            })
                            .put(YearMonth.of(row.getInt(2), row.getInt(3)), row.getLong(4));
            }
        }
    }
}
