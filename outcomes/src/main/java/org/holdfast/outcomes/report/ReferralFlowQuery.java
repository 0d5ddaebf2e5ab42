package org.holdfast.outcomes.report;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.holdfast.platform.database.Sql;

/**
 * Puts every referral into its box, in one statement. A referral is as it was at {@code asOf}: one decided later waits,
 * one decided on a day that nobody knows was decided when it was received. Its treatment is the first of its episodes
 * that matches; if the programme or the start is asked for, referrals without such an episode are not shown.
 */
final class ReferralFlowQuery {
    static final List<String> EXCLUSIONS =
            List.of("DID_NOT_ATTEND", "DECLINED", "INCLUSION_NOT_MET", "EXCLUSION_MET", "UNCONTACTABLE");
    static final List<String> PROGRAMMES = List.of("MBT_OP", "MBT_I", "MBT_ASPD", "SCM");

    /** The boxes at the ends of the flow. */
    enum Box {
        WAITING,
        EXCLUDED,
        NOT_STARTED,
        UNDER_SIX_MONTHS,
        LATER,
        COMPLETED,
        IN_TREATMENT,
        OTHER_ENDING
    }

    private final Starters starters;
    private final LocalDate receivedFrom;
    private final LocalDate receivedTo;

    /** @param starters its team is the referral's; the rest is about the episode */
    ReferralFlowQuery(Starters starters, LocalDate receivedFrom, LocalDate receivedTo) {
        this.starters = starters;
        this.receivedFrom = receivedFrom;
        this.receivedTo = receivedTo;
    }

    /** The statement that gives each referral its box, and its arguments. */
    Starters.Condition boxes() {
        List<Object> args = new ArrayList<>();
        LocalDate asOf = starters.asOf();
        Starters.Condition episode = new Starters(
                        asOf, starters.programme(), null, starters.startedFrom(), starters.startedTo())
                .condition();
        // Known at asOf: the decision, the end of the treatment.
        String decided = "r.outcome <> 'WAITING' AND COALESCE(r.outcome_on, r.received_on) <= CAST(? AS DATE)";
        String ended = "f.ended_on <= CAST(? AS DATE)";
        String sql = "SELECT r.id AS referral_id, r.patient_id, r.received_on, r.outcome, r.team_id,"
                + " COALESCE(r.outcome_on, r.received_on) AS decided_on, f.episode_id,"
                + " f.programme, f.started_on, f.ended_on, f.ending,"
                + " CASE WHEN " + decided + " THEN CASE WHEN r.outcome <> 'ACCEPTED' THEN 'EXCLUDED'"
                + " WHEN f.episode_id IS NULL THEN 'NOT_STARTED'"
                + " WHEN " + ended + " THEN CASE WHEN f.ending = 'COMPLETED' THEN 'COMPLETED'"
                + " WHEN f.ending = 'ENDED_EARLY' AND f.ended_on < f.six_months_on THEN 'UNDER_SIX_MONTHS'"
                + " WHEN f.ending = 'ENDED_EARLY' THEN 'LATER' ELSE 'OTHER_ENDING' END"
                + " ELSE 'IN_TREATMENT' END ELSE 'WAITING' END AS box"
                + " FROM outcomes.referral_fact r LEFT JOIN (SELECT e.id AS episode_id, e.referral_id, e.programme,"
                + " e.started_on, e.ended_on, e.ending, e.six_months_on, ROW_NUMBER() OVER"
                + " (PARTITION BY e.referral_id ORDER BY e.started_on, e.episode_key) AS nth"
                + " FROM outcomes.episode_fact e WHERE e.referral_id IS NOT NULL AND " + episode.sql()
                + ") f ON f.referral_id = r.id AND f.nth = 1"
                + " WHERE r.received_on <= ?";
        args.add(asOf);
        args.add(asOf);
        args.addAll(episode.args());
        args.add(asOf);
        StringBuilder where = new StringBuilder(sql);
        if (receivedFrom != null) {
            where.append(" AND r.received_on >= ?");
            args.add(receivedFrom);
        }
        if (receivedTo != null) {
            where.append(" AND r.received_on <= ?");
            args.add(receivedTo);
        }
        if (starters.team() != null) {
            where.append(" AND r.team_id = ?");
            args.add(starters.team());
        }
        if (starters.programme() != null || starters.startedFrom() != null || starters.startedTo() != null)
            where.append(" AND f.episode_id IS NOT NULL");
        return new Starters.Condition(where.toString(), args);
    }

    ReferralFlow on(Connection connection) throws SQLException {
        Map<String, Long> excluded = new LinkedHashMap<>();
        EXCLUSIONS.forEach(reason -> excluded.put(reason, 0L));
        long waiting = 0;
        long notStarted = 0;
        Map<String, long[]> started = new TreeMap<>(
                Comparator.comparingInt(ReferralFlowQuery::rank).thenComparing(Comparator.naturalOrder()));
        Starters.Condition boxes = boxes();
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT b.box, CASE WHEN b.box = 'EXCLUDED' THEN b.outcome WHEN b.box NOT IN ('WAITING', 'NOT_STARTED')"
                        + " THEN b.programme END AS part, COUNT(*) AS referrals FROM (" + boxes.sql()
                        + ") b GROUP BY b.box, CASE WHEN b.box = 'EXCLUDED' THEN b.outcome"
                        + " WHEN b.box NOT IN ('WAITING', 'NOT_STARTED') THEN b.programme END")) {
            Sql.bind(statement, boxes.args().toArray());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    Box box = Box.valueOf(row.getString("box"));
                    long referrals = row.getLong("referrals");
                    switch (box) {
                        case WAITING -> waiting += referrals;
                        case NOT_STARTED -> notStarted += referrals;
                        case EXCLUDED -> excluded.merge(row.getString("part"), referrals, Long::sum);
                        default ->
                            started.computeIfAbsent(row.getString("part"), programme -> new long[Box.values().length])[
                                    box.ordinal()] += referrals;
                    }
                }
            }
        }
        List<ReferralFlow.Programme> programmes = started.entrySet().stream()
                .map(p -> programme(p.getKey(), p.getValue()))
                .toList();
        long starting =
                programmes.stream().mapToLong(ReferralFlow.Programme::started).sum();
        long notTakenOn = excluded.values().stream().mapToLong(Long::longValue).sum();
        return new ReferralFlow(
                starters.asOf(),
                starting,
                notTakenOn + waiting + notStarted + starting,
                excluded,
                waiting,
                notStarted + starting,
                notStarted,
                programmes);
    }

    private static ReferralFlow.Programme programme(String name, long[] boxes) {
        long started = 0;
        for (long box : boxes) started += box;
        return new ReferralFlow.Programme(
                name,
                started,
                boxes[Box.UNDER_SIX_MONTHS.ordinal()],
                boxes[Box.LATER.ordinal()],
                boxes[Box.COMPLETED.ordinal()],
                boxes[Box.IN_TREATMENT.ordinal()],
                boxes[Box.OTHER_ENDING.ordinal()]);
    }

    private static int rank(String programme) {
        int known = PROGRAMMES.indexOf(programme);
        return known < 0 ? PROGRAMMES.size() : known;
    }
}
