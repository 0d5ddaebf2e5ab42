package org.holdfast.therapy.caseload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.holdfast.platform.Time;
import org.holdfast.platform.database.Sql;
import org.holdfast.therapy.appointment.Outcome;
import org.holdfast.therapy.appointment.Sessions;
import org.holdfast.therapy.programme.History;
import org.holdfast.therapy.programme.PhaseClock;
import org.holdfast.therapy.programme.Programme;
import org.holdfast.therapy.programme.Programmes;

/** Reads a caseload in two statements, however many people are on it. */
@ApplicationScoped
class CaseloadQuery {
    /** Sessions that are told as recent, and missed ones as worth going after. */
    private static final int RECENT_DAYS = 21;

    /**
     * Whose treatment has ended leaves the list at once; whose is to begin on a later day is there already. The day
     * stands in a query of its own for the same reason as the clinician.
     */
    private static final String RUNNING =
            " AND (e.ended_on IS NULL OR e.ended_on > (SELECT CAST(? AS DATE)))" + " AND e.struck_out_at IS NULL";

    private record Line(
            UUID episode,
            UUID patient,
            String name,
            LocalDate born,
            LocalDate diedOn,
            UUID clinician,
            Programme programme,
            LocalDate startedOn,
            LocalDate endedOn) {}

    private static final class Known {
        final Set<String> reviewStrands;
        final Set<String> countedStrands;
        final List<History.Move> moves = new ArrayList<>();
        final List<History.Delivered> delivered = new ArrayList<>();
        final List<History.Attended> attended = new ArrayList<>();
        final List<History.Pause> pauses = new ArrayList<>();
        final List<History.Extension> extensions = new ArrayList<>();
        final Map<String, List<Carried.Plan>> products = new HashMap<>();
        final Map<String, LocalDate> nextReviews = new HashMap<>();
        final List<Carried.Recent> recent = new ArrayList<>();
        boolean hasAppointments;
        LocalDateTime lastSeen;
        LocalDateTime nextAt;

        Known(Programme programme) {
            reviewStrands = Set.copyOf(programme.reviewStrands());
            countedStrands = counted(programme).collect(Collectors.toSet());
        }

        void read(String kind, String word, String strand, LocalDateTime at, ResultSet row) throws SQLException {
            switch (kind) {
                case "MOVE" -> moves.add(new History.Move(at.toLocalDate(), word));
                case "PAUSED" -> {
                    LocalDateTime until = row.getObject("next_at", LocalDateTime.class);
                    pauses.add(new History.Pause(at.toLocalDate(), until == null ? null : until.toLocalDate()));
                }
                case "EXTENDED" ->
                    extensions.add(new History.Extension(at.toLocalDate(), word, Integer.parseInt(strand)));
                case "WRITTEN" -> {
                    for (String product : word.split(",")) written(product.split(" "));
                }
                case "ENDS" -> {
                    lastSeen = at;
                    nextAt = row.getObject("next_at", LocalDateTime.class);
                    hasAppointments = row.getBoolean("flag");
                }
                case "LATELY" ->
                    recent.add(new Carried.Recent(
                            Sql.uuid(row, "id"),
                            strand,
                            at,
                            word == null ? null : Outcome.valueOf(word),
                            local(Sql.instant(row, "moment")),
                            row.getBoolean("flag"),
                            row.getBoolean("followed_up")));
                default -> {
                    if (word != null) attended.add(new History.Attended(at.toLocalDate(), strand));
                    else if (reviewStrands.contains(strand))
                        nextReviews.merge(strand, at.toLocalDate(), (a, b) -> a.isBefore(b) ? a : b);
                }
            }
        }

        /** A product, the day it was written on, and where Holdfast was told so, the moment as seconds since 1970. */
        private void written(String[] parts) {
            String day = parts[1];
            LocalDate on = LocalDate.of(
                    Integer.parseInt(day, 0, 4, 10), Integer.parseInt(day, 5, 7, 10), Integer.parseInt(day, 8, 10, 10));
            delivered.add(new History.Delivered(on, parts[0]));
            products.computeIfAbsent(parts[0], none -> new ArrayList<>())
                    .add(new Carried.Plan(on, parts.length > 2 ? moment(new BigDecimal(parts[2])) : null));
        }

        private static Instant moment(BigDecimal seconds) {
            BigDecimal whole = seconds.setScale(0, RoundingMode.FLOOR);
            return Instant.ofEpochSecond(
                    whole.longValueExact(),
                    seconds.subtract(whole).movePointRight(9).intValue());
        }

        void inOrder(LocalDateTime recently) {
            if (lastSeen != null && !lastSeen.isBefore(recently))
                recent.add(new Carried.Recent(null, null, lastSeen, Outcome.ATTENDED, null, false, false));
            recent.sort(Comparator.comparing(Carried.Recent::at));
        }
    }

    private final Sql sql;
    private final Programmes programmes;
    /** Strands that some programme counts, each asked of the episodes whose own programme does. */
    private final List<String> countedStrands;

    private final String facts;

    @Inject
    CaseloadQuery(Sql sql, Programmes programmes) {
        this.sql = sql;
        this.programmes = programmes;
        countedStrands = programmes.everyVersion().stream()
                .flatMap(CaseloadQuery::counted)
                .distinct()
                .sorted()
                .toList();
        facts = facts(countedStrands);
    }

    List<Carried> carried(Whose whose, LocalDateTime now) {
        if (whose.nobody()) return List.of();
        List<Line> lines = lines(whose, now);
        if (lines.isEmpty()) return List.of();
        Map<UUID, Known> known = known(lines, now);
        List<Carried> carried = new ArrayList<>(lines.size());
        for (Line line : lines) {
            Known facts = known.get(line.episode());
            History history = new History(
                            line.startedOn(),
                            line.endedOn(),
                            facts.moves,
                            facts.attended,
                            facts.delivered,
                            facts.pauses,
                            facts.extensions)
                    .untilDeath(line.diedOn());
            carried.add(new Carried(
                    line.episode(),
                    line.patient(),
                    line.name(),
                    line.born(),
                    line.diedOn(),
                    line.clinician(),
                    line.startedOn(),
                    PhaseClock.standing(line.programme(), history, now.toLocalDate()),
                    facts.lastSeen == null ? null : facts.lastSeen.toLocalDate(),
                    facts.nextAt,
                    facts.nextReviews,
                    facts.hasAppointments,
                    line.programme()
                            .crisisPlan()
                            .map(plan -> facts.products.getOrDefault(plan.id(), List.of()))
                            .orElse(List.of()),
                    facts.recent));
        }
        return carried;
    }

    private List<Line> lines(Whose whose, LocalDateTime now) {
        List<Object> args = new ArrayList<>(whose.args());
        args.add(now.toLocalDate());
        return sql.list(
                "SELECT e.id, e.patient_id, e.programme, e.programme_version, e.clinician_id, e.started_on,"
                        + " e.ended_on, p.given_name, p.family_name, p.preferred_name, p.date_of_birth, p.died_on"
                        + " FROM therapy.episode e JOIN therapy.patient_fact p ON p.id = e.patient_id WHERE "
                        + whose.on("e") + RUNNING,
                this::line,
                args.toArray());
    }

    private Line line(ResultSet row) throws SQLException {
        String first = row.getString("preferred_name");
        if (first == null) first = row.getString("given_name");
        String family = row.getString("family_name");
        return new Line(
                Sql.uuid(row, "id"),
                Sql.uuid(row, "patient_id"),
                family == null ? first : first + " " + family,
                Sql.date(row, "date_of_birth"),
                Sql.date(row, "died_on"),
                Sql.uuid(row, "clinician_id"),
                programmes.of(row.getString("programme"), row.getInt("programme_version")),
                Sql.date(row, "started_on"),
                Sql.date(row, "ended_on"));
    }

    /**
     * Each fact is fetched by its episode's id, so that the database can keep one plan, however long the list is. What
     * has been written comes as one text an episode: a year of treatment has dozens of products. Of the sessions that
     * took place the last is enough, but where a clock counts them.
     */
    private Map<UUID, Known> known(List<Line> lines, LocalDateTime now) {
        Map<UUID, Known> known = new HashMap<>();
        for (Line line : lines) known.put(line.episode(), new Known(line.programme()));
        Set<UUID> episodes = known.keySet();
        LocalDateTime recently = now.toLocalDate().minusDays(RECENT_DAYS).atStartOfDay();
        LocalDateTime tomorrow = now.toLocalDate().plusDays(1).atStartOfDay();
        List<Object> args = new ArrayList<>(
                List.of(episodes, episodes, episodes, episodes, tomorrow, now, episodes, episodes, recently, now));
        for (String strand : countedStrands) {
            List<UUID> counting = known.entrySet().stream()
                    .filter(episode -> episode.getValue().countedStrands.contains(strand))
                    .map(Map.Entry::getKey)
                    .toList();
            args.addAll(List.of(counting, now));
        }
        sql.list(
                facts,
                row -> {
                    UUID episode = row.getObject(2, UUID.class);
                    known.get(episode)
                            .read(
                                    row.getString(1),
                                    row.getString(3),
                                    row.getString(4),
                                    row.getObject(5, LocalDateTime.class),
                                    row);
                    return episode;
                },
                args.toArray());
        for (Known facts : known.values()) facts.inOrder(recently);
        return known;
    }

    /** One statement for all, with a branch for the sessions of each strand that some programme counts. */
    private static String facts(List<String> countedStrands) {
        return "SELECT 'MOVE' AS kind, f.episode_id, f.phase AS word, CAST(NULL AS VARCHAR(40)) AS strand,"
                + " CAST(f.entered_on AS TIMESTAMP) AS at, CAST(NULL AS TIMESTAMP) AS next_at, CAST(NULL AS UUID) AS id,"
                + " FALSE AS flag, FALSE AS followed_up, CAST(NULL AS TIMESTAMP WITH TIME ZONE) AS moment"
                + " FROM therapy.phase_move f WHERE f.episode_id = ANY(?) AND f.struck_out_at IS NULL"
                + " UNION ALL SELECT 'PAUSED', f.episode_id, CAST(NULL AS VARCHAR(60)), CAST(NULL AS VARCHAR(40)),"
                + " CAST(f.paused_on AS TIMESTAMP), CAST(f.resumed_on AS TIMESTAMP), CAST(NULL AS UUID), FALSE, FALSE,"
                + " CAST(NULL AS TIMESTAMP WITH TIME ZONE)"
                + " FROM therapy.pause f WHERE f.episode_id = ANY(?) AND f.struck_out_at IS NULL"
                + " UNION ALL SELECT 'EXTENDED', f.episode_id, f.phase, CAST(f.weeks AS VARCHAR(40)),"
                + " CAST(f.decided_on AS TIMESTAMP), CAST(NULL AS TIMESTAMP), CAST(NULL AS UUID), FALSE, FALSE,"
                + " CAST(NULL AS TIMESTAMP WITH TIME ZONE)"
                + " FROM therapy.extension f WHERE f.episode_id = ANY(?) AND f.struck_out_at IS NULL"
                + " UNION ALL SELECT 'WRITTEN', f.episode_id,"
                + " STRING_AGG(f.product || ' ' || CAST(f.delivered_on AS VARCHAR(10)) || ' '"
                + " || COALESCE(CAST(EXTRACT(EPOCH FROM f.recorded_at) AS VARCHAR(40)), ''), ','),"
                + " CAST(NULL AS VARCHAR(40)), CAST(NULL AS TIMESTAMP), CAST(NULL AS TIMESTAMP), CAST(NULL AS UUID),"
                + " FALSE, FALSE, CAST(NULL AS TIMESTAMP WITH TIME ZONE)"
                + " FROM therapy.product_delivered f WHERE f.episode_id = ANY(?) AND f.struck_out_at IS NULL"
                + " GROUP BY f.episode_id"
                // The first, the last and the next of an episode are each one look into the index.
                + " UNION ALL SELECT 'ENDS', e.id, CAST(NULL AS VARCHAR(40)), CAST(NULL AS VARCHAR(40)),"
                + " (SELECT MAX(a.starts_at) FROM therapy.appointment a WHERE a.episode_id = e.id"
                + " AND a.struck_out_at IS NULL AND a.outcome = 'ATTENDED' AND a.starts_at < ?),"
                + " (SELECT MIN(a.starts_at) FROM therapy.appointment a WHERE a.episode_id = e.id"
                + " AND a.struck_out_at IS NULL AND a.outcome IS NULL AND a.starts_at >= ?), CAST(NULL AS UUID),"
                + " (SELECT MIN(a.starts_at) FROM therapy.appointment a WHERE a.episode_id = e.id"
                + " AND a.struck_out_at IS NULL) IS NOT NULL, FALSE, CAST(NULL AS TIMESTAMP WITH TIME ZONE)"
                + " FROM therapy.episode e WHERE e.id = ANY(?)"
                + " UNION ALL SELECT 'LATELY', f.episode_id, f.outcome, f.strand, f.starts_at, CAST(NULL AS TIMESTAMP),"
                + " f.id, f.follow_up_raised, f.followed_up_at IS NOT NULL, CASE WHEN f.outcome = 'DID_NOT_ATTEND' THEN"
                + " (SELECT MIN(t.due_at) FROM platform.task t WHERE t.origin_id = f.id AND t.origin_kind = '"
                + Sessions.CALL + "' AND t.done_at IS NULL) END"
                + " FROM therapy.appointment f WHERE f.episode_id = ANY(?) AND f.struck_out_at IS NULL"
                + " AND f.starts_at >= ? AND f.starts_at < ? AND (f.outcome IS NULL OR f.outcome = 'DID_NOT_ATTEND')"
                // Codes of strands are checked words of capitals, digits and underscores.
                + countedStrands.stream()
                        .map(strand -> " UNION ALL SELECT 'COUNTED', f.episode_id, f.outcome, f.strand, f.starts_at,"
                                + " CAST(NULL AS TIMESTAMP), CAST(NULL AS UUID), FALSE, FALSE,"
                                + " CAST(NULL AS TIMESTAMP WITH TIME ZONE) FROM therapy.appointment f"
                                + " WHERE f.episode_id = ANY(?) AND f.strand = '" + strand + "'"
                                + " AND f.struck_out_at IS NULL"
                                + " AND (f.outcome = 'ATTENDED' OR f.outcome IS NULL AND f.starts_at >= ?)")
                        .collect(Collectors.joining());
    }

    private static LocalDateTime local(Instant moment) {
        return moment == null ? null : LocalDateTime.ofInstant(moment, Time.CLINIC);
    }

    /** Strands whose sessions some clock counts, and those of reviews that come round. */
    private static Stream<String> counted(Programme programme) {
        return Stream.concat(programme.countedStrands().stream(), programme.reviewStrands().stream());
    }
}
