package org.holdfast.therapy.episode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.holdfast.platform.database.Sql;
import org.holdfast.therapy.api.TreatmentsGiven;
import org.holdfast.therapy.programme.Programme;
import org.holdfast.therapy.programme.Programmes;

/** Counts what was attended, with the kind of session that the programme of the episode gives it. */
@ApplicationScoped
class SessionsHeld implements TreatmentsGiven {
    private static final String HELD =
            "SELECT a.id, a.episode_id, a.clinician_id, a.strand, a.starts_at, e.programme, e.programme_version,"
                    + " e.started_on, e.ended_on FROM therapy.appointment a JOIN therapy.episode e ON e.id = a.episode_id"
                    + " WHERE a.outcome = 'ATTENDED' AND a.struck_out_at IS NULL AND e.struck_out_at IS NULL"
                    + " AND a.clinician_id IS NOT NULL AND a.starts_at < ?";

    private record Row(Held held, LocalDate startedOn, LocalDate endedOn, Programme.StrandKind kind) {
        boolean treats() {
            return kind == Programme.StrandKind.INDIVIDUAL || kind == Programme.StrandKind.GROUP;
        }

        Given given() {
            return new Given(
                    held.episodeId(),
                    held.programme(),
                    startedOn,
                    endedOn,
                    held.inGroup() ? 0 : 1,
                    held.inGroup() ? 1 : 0);
        }
    }

    private final Sql sql;
    private final Programmes programmes;

    @Inject
    SessionsHeld(Sql sql, Programmes programmes) {
        this.sql = sql;
        this.programmes = programmes;
    }

    @Override
    public List<Held> held(Set<UUID> episodes, LocalDate upTo) {
        if (episodes.isEmpty()) return List.of();
        return rows(" AND a.episode_id = ANY(?)", upTo, episodes).stream()
                .map(Row::held)
                .toList();
    }

    @Override
    public List<Given> by(UUID clinician, LocalDate upTo) {
        Map<UUID, Given> given = new LinkedHashMap<>();
        rows(" AND a.clinician_id = ?", upTo, clinician)
                .forEach(row -> given.merge(row.held().episodeId(), row.given(), SessionsHeld::sum));
        return given.values().stream()
                .sorted(Comparator.comparing(Given::startedOn).reversed().thenComparing(Given::episodeId))
                .toList();
    }

    private static Given sum(Given one, Given other) {
        return new Given(
                one.episodeId(),
                one.programme(),
                one.startedOn(),
                one.endedOn(),
                one.alone() + other.alone(),
                one.inGroup() + other.inGroup());
    }

    private List<Row> rows(String which, LocalDate upTo, Object argument) {
        return sql
                .list(
                        HELD + which + " ORDER BY a.starts_at, a.id",
                        row -> {
                            Programme.StrandKind kind = kind(
                                    row.getString("programme"),
                                    row.getInt("programme_version"),
                                    row.getString("strand"));
                            return new Row(
                                    new Held(
                                            Sql.uuid(row, "id"),
                                            Sql.uuid(row, "episode_id"),
                                            row.getString("programme"),
                                            Sql.uuid(row, "clinician_id"),
                                            kind == Programme.StrandKind.GROUP,
                                            row.getTimestamp("starts_at").toLocalDateTime()),
                                    Sql.date(row, "started_on"),
                                    Sql.date(row, "ended_on"),
                                    kind);
                        },
                        upTo.plusDays(1).atStartOfDay(),
                        argument)
                .stream()
                .filter(Row::treats)
                .toList();
    }

    private Programme.StrandKind kind(String programme, int version, String strand) {
        return programmes.of(programme, version).strands().stream()
                .filter(one -> one.id().equals(strand))
                .map(Programme.Strand::kind)
                .findFirst()
                .orElseGet(() -> switch (strand) {
                    case "GROUP" -> Programme.StrandKind.GROUP;
                    case "INDIVIDUAL" -> Programme.StrandKind.INDIVIDUAL;
                    default -> Programme.StrandKind.REVIEW;
                });
    }
}
