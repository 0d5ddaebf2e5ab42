package org.holdfast.therapy.caseload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
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

    /** Whose treatment has ended leaves the list at once; whose is to begin on a later day is there already. */
    private static final String RUNNING = " AND (e.ended_on IS NULL OR e.ended_on > ?) AND e.struck_out_at IS NULL";

    private record Line(
            UUID episode,
            UUID patient,
            String name,
            LocalDate born,
            LocalDate diedOn,
            UUID clinician,
            Programme programme,
            LocalDate startedOn,
            LocalDate endedOn,
            LocalDate lastSeen,
            LocalDateTime nextAt,
            boolean hasAppointments) {}

    private static final class Known {
        final List<History.Move> moves = new ArrayList<>();
        final List<History.Delivered> delivered = new ArrayList<>();
        final List<History.Attended> attended = new ArrayList<>();
        final Map<String, List<Carried.Plan>> products = new HashMap<>();
        final Map<String, LocalDate> nextReviews = new HashMap<>();
        final List<Carried.Recent> recent = new ArrayList<>();
    }

    private final Sql sql;
    private final Programmes programmes;

    @Inject
    CaseloadQuery(Sql sql, Programmes programmes) {
        this.sql = sql;
        this.programmes = programmes;
    }

    List<Carried> carried(Whose whose, LocalDateTime now) {
        if (whose.nobody()) return List.of();
        List<Line> lines = lines(whose, now);
        if (lines.isEmpty()) return List.of();
        Map<UUID, Known> known = known(whose, now);
        List<Carried> carried = new ArrayList<>(lines.size());
        for (Line line : lines) {
            Known facts = known.getOrDefault(line.episode(), new Known());
            History history = new History(
                            line.startedOn(), line.endedOn(), facts.moves, facts.attended, facts.delivered)
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
                    line.lastSeen(),
                    line.nextAt(),
                    facts.nextReviews,
                    line.hasAppointments(),
                    line.programme()
                            .crisisPlan()
                            .map(plan -> facts.products.getOrDefault(plan.id(), List.of()))
                            .orElse(List.of()),
                    facts.recent));
        }
        return carried;
    }

    private List<Line> lines(Whose whose, LocalDateTime now) {
        LocalDate today = now.toLocalDate();
        List<Object> args = new ArrayList<>();
        args.add(now);
        args.addAll(whose.args());
        args.add(today);
        args.addAll(whose.args());
        args.add(today);
        return sql.list(
                "SELECT e.id, e.patient_id, e.programme, e.programme_version, e.clinician_id, e.started_on,"
                        + " e.ended_on, p.given_name, p.family_name, p.preferred_name, p.date_of_birth, p.died_on,"
                        + " s.last_seen, s.next_at, s.episode_id AS recorded"
                        + " FROM therapy.episode e JOIN therapy.patient_fact p ON p.id = e.patient_id"
                        + " LEFT JOIN (SELECT a.episode_id,"
                        + " MAX(CASE WHEN a.outcome = 'ATTENDED' THEN a.starts_at END) AS last_seen,"
                        + " MIN(CASE WHEN a.outcome IS NULL AND a.starts_at >= ? THEN a.starts_at END) AS next_at"
                        + " FROM therapy.appointment a JOIN therapy.episode e ON e.id = a.episode_id WHERE "
                        + whose.on("e") + RUNNING
                        + " AND a.struck_out_at IS NULL GROUP BY a.episode_id) s ON s.episode_id = e.id WHERE "
                        + whose.on("e") + RUNNING,
                this::line,
                args.toArray());
    }

    private Line line(ResultSet row) throws SQLException {
        LocalDateTime lastSeen = row.getObject("last_seen", LocalDateTime.class);
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
                Sql.date(row, "ended_on"),
                lastSeen == null ? null : lastSeen.toLocalDate(),
                row.getObject("next_at", LocalDateTime.class),
                row.getObject("recorded") != null);
    }

    private Map<UUID, Known> known(Whose whose, LocalDateTime now) {
        LocalDate today = now.toLocalDate();
        String mine = "JOIN therapy.episode e ON e.id = f.episode_id WHERE " + whose.on("e") + RUNNING;
        List<Object> args = new ArrayList<>();
        for (int part = 0; part < 4; part++) {
            args.addAll(whose.args());
            args.add(today);
            if (part == 2) args.add(now);
        }
        args.add(today.minusDays(RECENT_DAYS).atStartOfDay());
        args.add(now);
        Map<UUID, Known> known = new HashMap<>();
        sql.list(
                "SELECT 'M' AS kind, f.episode_id, f.phase AS word, CAST(NULL AS VARCHAR(40)) AS strand,"
                        + " CAST(f.entered_on AS TIMESTAMP) AS at, CAST(NULL AS UUID) AS id, FALSE AS raised,"
                        + " FALSE AS followed_up, CAST(NULL AS TIMESTAMP WITH TIME ZONE) AS moment FROM therapy.phase_move f "
                        + mine + " AND f.struck_out_at IS NULL"
                        + " UNION ALL SELECT 'P', f.episode_id, f.product, CAST(NULL AS VARCHAR(40)),"
                        + " CAST(f.delivered_on AS TIMESTAMP), CAST(NULL AS UUID), FALSE, FALSE, f.recorded_at"
                        + " FROM therapy.product_delivered f " + mine + " AND f.struck_out_at IS NULL"
                        + " UNION ALL SELECT 'S', f.episode_id, f.outcome, f.strand, f.starts_at, f.id, FALSE, FALSE,"
                        + " CAST(NULL AS TIMESTAMP WITH TIME ZONE)"
                        + " FROM therapy.appointment f " + mine
                        + " AND f.struck_out_at IS NULL AND (f.outcome IS NULL AND f.starts_at >= ? AND ("
                        + in(Programme::reviewStrands) + ") OR f.outcome = 'ATTENDED' AND ("
                        + in(CaseloadQuery::counted)
                        + "))"
                        + " UNION ALL SELECT 'A', f.episode_id, f.outcome, f.strand, f.starts_at, f.id,"
                        + " f.follow_up_raised, f.followed_up_at IS NOT NULL, CASE WHEN f.outcome = 'DID_NOT_ATTEND' THEN"
                        + " (SELECT MIN(t.due_at) FROM platform.task t WHERE t.origin_id = f.id AND t.origin_kind = '"
                        + Sessions.CALL + "' AND t.done_at IS NULL) END"
                        + " FROM therapy.appointment f " + mine
                        + " AND f.struck_out_at IS NULL AND f.starts_at >= ? AND f.starts_at < ?"
                        + " AND (f.outcome IS NULL OR f.outcome IN ('ATTENDED', 'DID_NOT_ATTEND'))"
                        + " ORDER BY at",
                row -> {
                    Known facts = known.computeIfAbsent(Sql.uuid(row, "episode_id"), none -> new Known());
                    LocalDateTime at = row.getObject("at", LocalDateTime.class);
                    String word = row.getString("word");
                    return switch (row.getString("kind")) {
                        case "M" -> facts.moves.add(new History.Move(at.toLocalDate(), word));
                        case "P" -> {
                            facts.products
                                    .computeIfAbsent(word, none -> new ArrayList<>())
                                    .add(new Carried.Plan(at.toLocalDate(), Sql.instant(row, "moment")));
                            yield facts.delivered.add(new History.Delivered(at.toLocalDate(), word));
                        }
                        case "S" ->
                            word == null
                                    ? facts.nextReviews.putIfAbsent(row.getString("strand"), at.toLocalDate()) == null
                                    : facts.attended.add(
                                            new History.Attended(at.toLocalDate(), row.getString("strand")));
                        default ->
                            facts.recent.add(new Carried.Recent(
                                    Sql.uuid(row, "id"),
                                    row.getString("strand"),
                                    at,
                                    word == null ? null : Outcome.valueOf(word),
                                    local(Sql.instant(row, "moment")),
                                    row.getBoolean("raised"),
                                    row.getBoolean("followed_up")));
                    };
                },
                args.toArray());
        return known;
    }

    private static LocalDateTime local(Instant moment) {
        return moment == null ? null : LocalDateTime.ofInstant(moment, Time.CLINIC);
    }

    /** Sessions that some clock counts, and reviews that come round. */
    private static List<String> counted(Programme programme) {
        return Stream.concat(programme.countedStrands().stream(), programme.reviewStrands().stream())
                .distinct()
                .toList();
    }

    /** In one of these strands of its programme. Codes and strands are checked words of capitals, digits and underscores. */
    private String in(Function<Programme, List<String>> strands) {
        String any = programmes.everyVersion().stream()
                .flatMap(programme -> strands.apply(programme).stream()
                        .map(strand -> "e.programme = '" + programme.code() + "' AND f.strand = '" + strand + "'"))
                .distinct()
                .collect(Collectors.joining(" OR "));
        return any.isEmpty() ? "1 = 0" : any;
    }
}
