package org.holdfast.platform.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
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
        return read("?", List.of(account), from);
    }

    /** The person of this sign-in, unless it has been ended. */
    public Optional<Person> presentIn(UUID signIn, String from) {
        return read(
                "(SELECT g.account_id FROM platform.sign_in g WHERE g.id = ? AND g.ended_at IS NULL)",
                List.of(signIn),
                from);
    }

    /** The person that the token with this fingerprint speaks for, unless it was revoked or has run out. */
    public Optional<Person> presentWith(String tokenHash, Instant now, String from) {
        return read(
                "(SELECT t.account_id FROM platform.api_token t WHERE t.token_hash = ? AND t.revoked_at IS NULL"
                        + " AND t.expires_at > ?)",
                List.of(tokenHash, now),
                from);
    }

    /** This member of staff as they would be if they came in now; empty if they cannot. */
    public Optional<Person> presentAs(UUID staff) {
        return read("(SELECT c.id FROM platform.account c WHERE c.staff_id = ?)", List.of(staff), "");
    }

    private Optional<Person> read(String account, List<Object> found, String from) {
        LocalDate today = LocalDate.now(clock);
        List<Object> args = new ArrayList<>(found);
        args.add(today);
        args.addAll(found);
        args.add(today);
        args.add(today);
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Set<UUID> teams = new HashSet<>();
        Optional<Person> known = sql
                .list(
                        "SELECT a.id, a.username, s.id AS staff_id, s.name, r.role, CAST(NULL AS UUID) AS team_id"
                                + " FROM platform.account a JOIN platform.staff s ON s.id = a.staff_id"
                                + " LEFT JOIN platform.account_role r ON r.account_id = a.id"
                                + " WHERE a.id = " + account
                                + " AND a.closed_at IS NULL AND (s.left_on IS NULL OR s.left_on > ?)"
                                + " UNION ALL"
                                + " SELECT a.id, a.username, a.staff_id, NULL, NULL, m.team_id"
                                + " FROM platform.account a JOIN platform.membership m ON m.staff_id = a.staff_id"
                                + " WHERE a.id = " + account
                                + " AND m.from_on <= ? AND (m.until_on IS NULL OR m.until_on >= ?)",
                        row -> {
                            if (row.getString("role") != null) roles.add(Role.valueOf(row.getString("role")));
                            if (row.getString("team_id") != null) teams.add(Sql.uuid(row, "team_id"));
                            String name = row.getString("name");
                            return name == null
                                    ? null
                                    : new Person(
                                            Sql.uuid(row, "id"),
                                            Sql.uuid(row, "staff_id"),
                                            row.getString("username"),
                                            name,
                                            roles,
                                            teams,
                                            from);
                        },
                        args.toArray())
                .stream()
                .filter(Objects::nonNull)
                .findFirst();
        return known.map(p ->
                new Person(p.account(), p.staff(), p.username(), p.name(), Set.copyOf(roles), Set.copyOf(teams), from));
    }
}
