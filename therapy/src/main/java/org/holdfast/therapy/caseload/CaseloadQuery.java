package org.holdfast.therapy.caseload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
            LocalDate endedOn) {}

    private static final class Known {
        final Set<String> reviewStrands;
        final Set<String> countedStrands;
        final List<History.Move> moves = new ArrayList<>();
        final List<History.Delivered> delivered = new ArrayList<>();
        final List<History.Attended> attended = new ArrayList<>();
        final Map<String, List<Carried.Plan>> products = new HashMap<>();
        final Map<String, LocalDate> nextReviews = new HashMap<>();
        final List<Carried.Recent> recent = new ArrayList<>();
        boolean hasAppointments;
        LocalDate lastSeen;
        LocalDateTime nextAt;

        Known(Programme programme) {
            reviewStrands = Set.copyOf(programme.reviewStrands());
            countedStrands = counted(programme).collect(Collectors.toSet());
        }
    }

    private final Sql sql;
    private final Programmes programmes;
    /** Strands that some programme counts, each asked of the episodes whose own programme does. */
    private final List<String> countedStrands;

    private final String countedByAnyProgramme;

    @Inject
    CaseloadQuery(Sql sql, Programmes programmes) {
        this.sql = sql;
        this.programmes = programmes;
        countedStrands = programmes.everyVersion().stream()
                .flatMap(CaseloadQuery::counted)
                .distinct()
                .sorted()
                .toList();
        // Codes of strands are checked words of capitals, digits and underscores.
        countedByAnyProgramme = countedStrands.stream()
                .map(strand -> " OR f.outcome = 'ATTENDED' AND f.strand = '" + strand + "' AND f.episode_id = ANY(?)")
                .collect(Collectors.joining());
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
                    facts.lastSeen,
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

    /** Each fact is fetched by its episode's id, so that the database can keep one plan, however long the list is. */
    private Map<UUID, Known> known(List<Line> lines, LocalDateTime now) {
        Map<UUID, Known> known = new HashMap<>();
        for (Line line : lines) known.put(line.episode(), new Known(line.programme()));
        Set<UUID> episodes = known.keySet();
        LocalDateTime recently = now.toLocalDate().minusDays(RECENT_DAYS).atStartOfDay();
        List<Object> args =
                new ArrayList<>(List.of(episodes, episodes, episodes, episodes, now, episodes, recently, now));
        for (String strand : countedStrands)
            args.add(episodes.stream()
                    .filter(episode -> known.get(episode).countedStrands.contains(strand))
                    .toList());
        sql.list(
                "SELECT 'M' AS kind, f.episode_id, f.phase AS word, CAST(NULL AS VARCHAR(40)) AS strand,"
                        + " CAST(f.entered_on AS TIMESTAMP) AS at, CAST(NULL AS UUID) AS id, FALSE AS flag,"
                        + " FALSE AS followed_up, CAST(NULL AS TIMESTAMP WITH TIME ZONE) AS moment"
                        + " FROM therapy.phase_move f WHERE f.episode_id = ANY(?) AND f.struck_out_at IS NULL"
                        + " UNION ALL SELECT 'P', f.episode_id, f.product, CAST(NULL AS VARCHAR(40)),"
                        + " CAST(f.delivered_on AS TIMESTAMP), CAST(NULL AS UUID), FALSE, FALSE, f.recorded_at"
                        + " FROM therapy.product_delivered f WHERE f.episode_id = ANY(?) AND f.struck_out_at IS NULL"
                        // The first and the last of an episode are each one look into the index.
                        + " UNION ALL SELECT 'L', e.id, CAST(NULL AS VARCHAR(40)), CAST(NULL AS VARCHAR(40)),"
                        + " (SELECT MAX(a.starts_at) FROM therapy.appointment a WHERE a.episode_id = e.id"
                        + " AND a.struck_out_at IS NULL AND a.outcome = 'ATTENDED'), CAST(NULL AS UUID),"
                        + " (SELECT MIN(a.starts_at) FROM therapy.appointment a WHERE a.episode_id = e.id"
                        + " AND a.struck_out_at IS NULL) IS NOT NULL, FALSE, CAST(NULL AS TIMESTAMP WITH TIME ZONE)"
                        + " FROM therapy.episode e WHERE e.id = ANY(?)"
                        + " UNION ALL SELECT 'N', f.episode_id, CAST(NULL AS VARCHAR(40)), f.strand,"
                        + " MIN(f.starts_at), CAST(NULL AS UUID), FALSE, FALSE, CAST(NULL AS TIMESTAMP WITH TIME ZONE)"
                        + " FROM therapy.appointment f WHERE f.episode_id = ANY(?) AND f.struck_out_at IS NULL"
                        + " AND f.outcome IS NULL AND f.starts_at >= ? GROUP BY f.episode_id, f.strand"
                        + " UNION ALL SELECT 'A', f.episode_id, f.outcome, f.strand, f.starts_at, f.id,"
                        + " f.follow_up_raised, f.followed_up_at IS NOT NULL, CASE WHEN f.outcome = 'DID_NOT_ATTEND' THEN"
                        + " (SELECT MIN(t.due_at) FROM platform.task t WHERE t.origin_id = f.id AND t.origin_kind = '"
                        + Sessions.CALL + "' AND t.done_at IS NULL) END"
                        + " FROM therapy.appointment f WHERE f.episode_id = ANY(?) AND f.struck_out_at IS NULL"
                        + " AND (f.starts_at >= ? AND f.starts_at < ?"
                        + " AND (f.outcome IS NULL OR f.outcome IN ('ATTENDED', 'DID_NOT_ATTEND'))"
                        + countedByAnyProgramme
                        + ")",
                row -> {
                    UUID episode = row.getObject(2, UUID.class);
                    Known facts = known.get(episode);
                    String word = row.getString(3);
                    String strand = row.getString(4);
                    LocalDateTime at = row.getObject(5, LocalDateTime.class);
                    switch (row.getString(1)) {
                        case "M" -> facts.moves.add(new History.Move(at.toLocalDate(), word));
                        case "P" -> {
                            facts.products
                                    .computeIfAbsent(word, none -> new ArrayList<>())
                                    .add(new Carried.Plan(at.toLocalDate(), Sql.instant(row, "moment")));
                            facts.delivered.add(new History.Delivered(at.toLocalDate(), word));
                        }
                        case "L" -> {
                            facts.hasAppointments = row.getBoolean("flag");
                            if (at != null) facts.lastSeen = at.toLocalDate();
                        }
                        case "N" -> {
                            if (facts.nextAt == null || at.isBefore(facts.nextAt)) facts.nextAt = at;
                            if (facts.reviewStrands.contains(strand)) facts.nextReviews.put(strand, at.toLocalDate());
                        }
                        default -> {
                            if ("ATTENDED".equals(word) && facts.countedStrands.contains(strand))
                                facts.attended.add(new History.Attended(at.toLocalDate(), strand));
                            if (!at.isBefore(recently) && at.isBefore(now))
                                facts.recent.add(new Carried.Recent(
                                        Sql.uuid(row, "id"),
                                        strand,
                                        at,
                                        word == null ? null : Outcome.valueOf(word),
                                        local(Sql.instant(row, "moment")),
                                        row.getBoolean("flag"),
                                        row.getBoolean("followed_up")));
                        }
                    }
                    return episode;
                },
                args.toArray());
        for (Known facts : known.values()) facts.recent.sort(Comparator.comparing(Carried.Recent::at));
        return known;
    }

    private static LocalDateTime local(Instant moment) {
        return moment == null ? null : LocalDateTime.ofInstant(moment, Time.CLINIC);
    }

    /** Strands whose sessions some clock counts, and those of reviews that come round. */
    private static Stream<String> counted(Programme programme) {
        return Stream.concat(programme.countedStrands().stream(), programme.reviewStrands().stream());
    }
}
