package org.holdfast.training.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.holdfast.platform.database.Sql;

/** What was agreed and what was held, for everybody at once: four statements however many people there are. */
@ApplicationScoped
class Ledger {
    /**
     * One person's supervision over thirteen weeks.
     *
     * @param agreed null without an agreement
     * @param minutes of the delivered sessions whose length is known
     * @param withoutLength delivered sessions whose length is not
     */
    record Kept(
            UUID staff,
            String staffKey,
            String name,
            String team,
            Double agreed,
            long delivered,
            long minutes,
            long withoutLength,
            LocalDate lastHeld) {
        Double percent() {
            if (agreed == null || agreed == 0) return null;
            return BigDecimal.valueOf(delivered * 100.0 / agreed)
                    .setScale(1, RoundingMode.HALF_UP)
                    .doubleValue();
        }

        boolean hasNoneFor(int days, LocalDate today) {
            return lastHeld == null || lastHeld.isBefore(today.minusDays(days));
        }
    }

    private record Person(UUID id, String key, String name, String team) {}

    private final Sql sql;

    @Inject
    Ledger(Sql sql) {
        this.sql = sql;
    }

    /** Everybody who worked here on that day, by name; only of a team where one is given. */
    List<Kept> kept(LocalDate asOf, Optional<UUID> team) {
        Quarter quarter = Quarter.endingOn(asOf);
        Map<UUID, Person> people = people(asOf, team);
        Map<UUID, List<Quarter.Agreed>> agreements = new HashMap<>();
        sql.list(
                "SELECT supervisee_id, sessions_per_13_weeks, agreed_on, ended_on FROM training.supervision_agreement"
                        + " WHERE agreed_on <= ? AND (ended_on IS NULL OR ended_on >= ?)",
                row -> agreements
                        .computeIfAbsent(Sql.uuid(row, "supervisee_id"), id -> new ArrayList<>())
                        .add(new Quarter.Agreed(
                                row.getInt("sessions_per_13_weeks"),
                                Sql.date(row, "agreed_on"),
                                Sql.date(row, "ended_on"))),
                asOf,
                quarter.first());
        Map<UUID, List<Quarter.Held>> held = new HashMap<>();
        sql.list(
                "SELECT supervisee_id, held_on, minutes FROM training.supervision_session"
                        + " WHERE held_on >= ? AND held_on <= ? AND struck_out_at IS NULL"
                        + " UNION ALL SELECT supervisee_id, MAX(held_on), CAST(NULL AS INTEGER) FROM training.supervision_session"
                        + " WHERE held_on < ? AND struck_out_at IS NULL GROUP BY supervisee_id",
                row -> held.computeIfAbsent(Sql.uuid(row, "supervisee_id"), id -> new ArrayList<>())
                        .add(new Quarter.Held(Sql.date(row, "held_on"), row.getObject("minutes", Integer.class))),
                quarter.first(),
                asOf,
                quarter.first());
        Map<UUID, List<Quarter.Away>> away = new HashMap<>();
        sql.list(
                "SELECT staff_id, from_on, until_on FROM training.away WHERE from_on <= ? AND until_on >= ?",
                row -> away.computeIfAbsent(Sql.uuid(row, "staff_id"), id -> new ArrayList<>())
                        .add(new Quarter.Away(Sql.date(row, "from_on"), Sql.date(row, "until_on"))),
                asOf,
                quarter.first());
        return people.values().stream()
                .map(person -> {
                    List<Quarter.Away> daysAway = away.getOrDefault(person.id(), List.of());
                    List<Quarter.Held> sessions = held.getOrDefault(person.id(), List.of());
                    List<Quarter.Held> counted = quarter.counted(sessions, daysAway);
                    List<Quarter.Agreed> agreed = agreements.get(person.id());
                    return new Kept(
                            person.id(),
                            person.key(),
                            person.name(),
                            person.team(),
                            agreed == null ? null : quarter.agreed(agreed, daysAway),
                            counted.size(),
                            Quarter.minutes(counted),
                            counted.stream()
                                    .filter(one -> one.minutes() == null)
                                    .count(),
                            sessions.stream()
                                    .map(Quarter.Held::on)
                                    .max(LocalDate::compareTo)
                                    .orElse(null));
                })
                .toList();
    }

    private Map<UUID, Person> people(LocalDate asOf, Optional<UUID> team) {
        Map<UUID, Person> people = new java.util.LinkedHashMap<>();
        sql.list(
                "SELECT s.id, s.staff_key, s.name, t.id AS team_id, t.name AS team FROM platform.staff s"
                        + " LEFT JOIN platform.membership m ON m.staff_id = s.id AND m.from_on <= ?"
                        + " AND (m.until_on IS NULL OR m.until_on >= ?)"
                        + " LEFT JOIN platform.team t ON t.id = m.team_id"
                        + " WHERE (s.started_on IS NULL OR s.started_on <= ?) AND (s.left_on IS NULL OR s.left_on > ?)"
                        + " ORDER BY s.name, s.staff_key, t.name",
                row -> {
                    if (team.isEmpty() || team.get().equals(Sql.uuid(row, "team_id")))
                        people.putIfAbsent(
                                Sql.uuid(row, "id"),
                                new Person(
                                        Sql.uuid(row, "id"),
                                        row.getString("staff_key"),
                                        row.getString("name"),
                                        row.getString("team")));
                    return null;
                },
                asOf,
                asOf,
                asOf,
                asOf);
        return people;
    }
}
