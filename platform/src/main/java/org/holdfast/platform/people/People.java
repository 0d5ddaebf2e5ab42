package org.holdfast.platform.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.holdfast.platform.access.Person;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.database.Sql;

/** Who an account is today: the member of staff behind it, their roles and the teams they are in. */
@ApplicationScoped
public class People {
    private final Sql sql;
    private final Clock clock;

    @Inject
    People(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Empty for an account that is closed, unknown, or of someone who has left: a leaver loses access the day they leave. */
    public Optional<Person> present(UUID account, String from) {
        LocalDate today = LocalDate.now(clock);
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Set<UUID> teams = new HashSet<>();
        Optional<Person> known = sql
                .list(
                        "SELECT a.username, s.id AS staff_id, s.name, r.role, CAST(NULL AS UUID) AS team_id"
                                + " FROM platform.account a JOIN platform.staff s ON s.id = a.staff_id"
                                + " LEFT JOIN platform.account_role r ON r.account_id = a.id"
                                + " WHERE a.id = ? AND a.closed_at IS NULL AND (s.left_on IS NULL OR s.left_on > ?)"
                                + " UNION ALL"
                                + " SELECT a.username, a.staff_id, NULL, NULL, m.team_id"
                                + " FROM platform.account a JOIN platform.membership m ON m.staff_id = a.staff_id"
                                + " WHERE a.id = ? AND m.from_on <= ? AND (m.until_on IS NULL OR m.until_on >= ?)",
                        row -> {
                            if (row.getString("role") != null) roles.add(Role.valueOf(row.getString("role")));
                            if (row.getString("team_id") != null) teams.add(Sql.uuid(row, "team_id"));
                            String name = row.getString("name");
                            return name == null
                                    ? null
                                    : new Person(
                                            account,
                                            Sql.uuid(row, "staff_id"),
                                            row.getString("username"),
                                            name,
                                            roles,
                                            teams,
                                            from);
                        },
                        account,
                        today,
                        account,
                        today,
                        today)
                .stream()
                .filter(java.util.Objects::nonNull)
                .findFirst();
        return known.map(p ->
                new Person(p.account(), p.staff(), p.username(), p.name(), Set.copyOf(roles), Set.copyOf(teams), from));
    }
}
