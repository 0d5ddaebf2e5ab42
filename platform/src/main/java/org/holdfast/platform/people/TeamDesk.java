package org.holdfast.platform.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.holdfast.platform.ChangedByAnother;
import org.holdfast.platform.Ids;
import org.holdfast.platform.Refused;
import org.holdfast.platform.Unknown;
import org.holdfast.platform.Written;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.access.UseCase;
import org.holdfast.platform.audit.AuditTrail;
import org.holdfast.platform.database.Sql;

/** Where teams are opened, renamed and closed. */
@UseCase
class TeamDesk {
    private final Sql sql;
    private final Clock clock;
    private final Teams teams;
    private final AuditTrail trail;

    @Inject
    TeamDesk(Sql sql, Clock clock, Teams teams, AuditTrail trail) {
        this.sql = sql;
        this.clock = clock;
        this.teams = teams;
        this.trail = trail;
    }

    /** Every team, open ones first, with how many people are in it today. */
    @RolesAllowed({Role.Names.ADMIN, Role.Names.MANAGER, Role.Names.GOVERNANCE})
    public List<TeamRow> all() {
        LocalDate today = LocalDate.now(clock);
        return sql.list(
                "SELECT t.id, t.team_key, t.name, t.opened_on, t.closed_on, t.version,"
                        + " (SELECT COUNT(DISTINCT m.staff_id) FROM platform.membership m JOIN platform.staff s ON s.id = m.staff_id"
                        + " WHERE m.team_id = t.id AND m.from_on <= ? AND (m.until_on IS NULL OR m.until_on >= ?)"
                        + " AND (s.left_on IS NULL OR s.left_on > ?)) AS people"
                        + " FROM platform.team t ORDER BY CASE WHEN t.closed_on < ? THEN 1 ELSE 0 END, t.name, t.team_key",
                row -> new TeamRow(Teams.team(row), row.getInt("people"), row.getInt("version"), today),
                today,
                today,
                today,
                today);
    }

    @RolesAllowed({Role.Names.ADMIN, Role.Names.MANAGER, Role.Names.GOVERNANCE})
    public TeamRow get(UUID team) {
        return all().stream()
                .filter(row -> row.getTeam().id().equals(team))
                .findFirst()
                .orElseThrow(() -> new Unknown("team " + team));
    }

    /** @param teamKey the key that files use for this team */
    @RolesAllowed(Role.Names.ADMIN)
    public UUID open(String teamKey, String name, LocalDate openedOn) {
        String key = teamKey == null ? "" : teamKey.strip();
        if (!key.matches("[\\p{L}\\p{N}._-]{1,120}")) throw new Refused("team.keyUnfit").on("teamKey");
        if (teams.byKey(key).isPresent()) throw new Refused("team.keyTaken", key).on("teamKey");
        UUID id = Ids.next();
        sql.update(
                "INSERT INTO platform.team (id, team_key, name, opened_on) VALUES (?, ?, ?, ?)",
                id,
                key,
                named(name),
                openedOn);
        trail.record("team.opened", null, key);
        return id;
    }

    /**
     * @param closedOn its last day, or null for a team that goes on
     * @throws ChangedByAnother if somebody else changed it since this version was read
     */
    @RolesAllowed(Role.Names.ADMIN)
    public void change(UUID team, int version, String name, LocalDate openedOn, LocalDate closedOn) {
        if (openedOn != null && closedOn != null && closedOn.isBefore(openedOn))
            throw new Refused("team.closesBeforeItOpens", openedOn).on("closedOn");
        int changed = sql.update(
                "UPDATE platform.team SET name = ?, opened_on = ?, closed_on = ?, version = version + 1"
                        + " WHERE id = ? AND version = ?",
                named(name),
                openedOn,
                closedOn,
                team,
                version);
        if (changed == 0) throw new ChangedByAnother("team " + team, version + 1);
        trail.record(
                closedOn == null ? "team.changed" : "team.closed",
                null,
                teams.get(team).teamKey() + (closedOn == null ? "" : " on " + closedOn));
    }

    private static String named(String name) {
        String given = Written.line(name, 200, "name");
        if (given == null) throw new Refused("team.nameUnfit").on("name");
        return given;
    }
}
