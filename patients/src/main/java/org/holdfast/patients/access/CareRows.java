package org.holdfast.patients.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.holdfast.patients.api.Care;
import org.holdfast.patients.api.CareTeams;
import org.holdfast.patients.api.PatientId;
import org.holdfast.platform.audit.AuditTrail;
import org.holdfast.platform.database.Sql;
import org.holdfast.platform.people.Team;
import org.holdfast.platform.people.Teams;

/**
 * Remembers which team cares for whom, and which has, as it is told. When a referral or an episode passes to another
 * team, the stretch of the team before ends and stays: what they did, they may go on reading.
 */
@ApplicationScoped
class CareRows implements CareTeams {
    private final Sql sql;
    private final Standings standings;
    private final AuditTrail trail;
    private final Teams teams;
    private final Clock clock;

    @Inject
    CareRows(Sql sql, Standings standings, AuditTrail trail, Teams teams, Clock clock) {
        this.sql = sql;
        this.standings = standings;
        this.trail = trail;
        this.teams = teams;
        this.clock = clock;
    }

    private record Origin(String kind, UUID id) {}

    private record Stretch(UUID patient, UUID team, LocalDate from, LocalDate until) {}

    @Override
    public void tell(Collection<Care> cares) {
        if (cares.isEmpty()) return;
        Map<Origin, List<Stretch>> known = known(cares);
        List<Object[]> ofAnother = new ArrayList<>();
        List<Object[]> over = new ArrayList<>();
        List<Object[]> changed = new ArrayList<>();
        List<Object[]> begun = new ArrayList<>();
        for (Care care : cares) {
            List<Stretch> before =
                    new ArrayList<>(known.getOrDefault(new Origin(care.kind(), care.origin()), List.of()));
            // What was placed with the wrong person was never care for them.
            if (before.removeIf(one -> !one.patient().equals(care.patient())))
                ofAnother.add(new Object[] {care.kind(), care.origin(), care.patient()});
            LocalDate today = LocalDate.now(clock);
            LocalDate passed = care.until() != null && care.until().isBefore(today) ? care.until() : today;
            boolean placed = care.team() != null && care.from() != null;
            for (Stretch one : before)
                if (one.until() == null && !(placed && one.team().equals(care.team())))
                    over.add(new Object[] {later(one.from(), passed), care.kind(), care.origin(), one.team()});
            if (!placed) continue;
            LocalDate from = before.isEmpty() ? care.from() : later(care.from(), passed);
            Stretch same = before.stream()
                    .filter(one -> one.team().equals(care.team()))
                    .findFirst()
                    .orElse(null);
            if (same == null)
                begun.add(new Object[] {care.kind(), care.origin(), care.patient(), care.team(), from, care.until()});
            else {
                LocalDate since = before.size() == 1 ? care.from() : same.from();
                if (!since.equals(same.from()) || !Objects.equals(care.until(), same.until()))
                    changed.add(new Object[] {since, care.until(), care.kind(), care.origin(), care.team()});
            }
        }
        sql.batch("DELETE FROM patients.care WHERE kind = ? AND origin = ? AND patient_id <> ?", ofAnother);
        sql.batch("UPDATE patients.care SET until_on = ? WHERE kind = ? AND origin = ? AND team_id = ?", over);
        sql.batch(
                "UPDATE patients.care SET from_on = ?, until_on = ? WHERE kind = ? AND origin = ? AND team_id = ?",
                changed);
        sql.batch(
                "INSERT INTO patients.care (kind, origin, patient_id, team_id, from_on, until_on)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                begun);
        standings.forget();
        // A file has rows of its own in the trail; what somebody does by hand names the team that may open the record.
        if (cares.size() == 1 && !begun.isEmpty()) begun(cares.iterator().next());
    }

    private void begun(Care care) {
        trail.record(
                "care.begun",
                new PatientId(care.patient()),
                teams.byId(care.team()).map(Team::teamKey).orElse(care.team().toString()));
    }

    private Map<Origin, List<Stretch>> known(Collection<Care> cares) {
        Map<Origin, List<Stretch>> known = new HashMap<>();
        sql.list(
                "SELECT kind, origin, patient_id, team_id, from_on, until_on FROM patients.care WHERE origin = ANY(?)",
                row -> known.computeIfAbsent(
                                new Origin(row.getString("kind"), Sql.uuid(row, "origin")), first -> new ArrayList<>())
                        .add(new Stretch(
                                Sql.uuid(row, "patient_id"),
                                Sql.uuid(row, "team_id"),
                                Sql.date(row, "from_on"),
                                Sql.date(row, "until_on"))),
                cares.stream().map(Care::origin).toList());
        return known;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    @Override
    public void forget(String kind, UUID origin) {
        sql.update("DELETE FROM patients.care WHERE kind = ? AND origin = ?", kind, origin);
        standings.forget();
    }
}
