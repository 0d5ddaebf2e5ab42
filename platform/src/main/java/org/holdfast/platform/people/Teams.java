package org.holdfast.platform.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.holdfast.platform.Unknown;
import org.holdfast.platform.database.Sql;

/** The teams of the service, for whoever needs a team's name or its id. */
@ApplicationScoped
public class Teams {
    private static final String TEAM = "SELECT t.id, t.team_key, t.name, t.opened_on, t.closed_on FROM platform.team t";

    private final Sql sql;
    private final Clock clock;

    @Inject
    Teams(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    public Optional<Team> byKey(String teamKey) {
        return sql.one(TEAM + " WHERE t.team_key = ?", Teams::team, teamKey);
    }

    public Optional<Team> byId(UUID id) {
        return sql.one(TEAM + " WHERE t.id = ?", Teams::team, id);
    }

    /** @throws Unknown if there is no such team */
    public Team get(UUID id) {
        return byId(id).orElseThrow(() -> new Unknown("team " + id));
    }

    /** The names of these teams, closed ones too, in one query. */
    public Map<UUID, String> names(Collection<UUID> ids) {
        return Names.of(sql, "SELECT id, name FROM platform.team WHERE id", ids);
    }

    /** Teams that are open today, by name. */
    public List<Team> allOpen() {
        return sql.list(
                TEAM + " WHERE t.closed_on IS NULL OR t.closed_on >= ? ORDER BY t.name, t.team_key",
                Teams::team,
                LocalDate.now(clock));
    }

    /** Every team there ever was, by name. */
    public List<Team> all() {
        return sql.list(TEAM + " ORDER BY t.name, t.team_key", Teams::team);
    }

    static Team team(ResultSet row) throws SQLException {
        return new Team(
                Sql.uuid(row, "id"),
                row.getString("team_key"),
                row.getString("name"),
                Sql.date(row, "opened_on"),
                Sql.date(row, "closed_on"));
    }
}
