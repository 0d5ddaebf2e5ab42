package org.holdfast.platform.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.database.ServiceDataSource;
import org.holdfast.platform.database.Sql;

/**
 * Who holds a role and can sign in. Some roles must never be left without anybody: a service that has lost its last
 * administrator can no longer help itself.
 */
@ApplicationScoped
public class Holders {
    private final Sql sql;
    private final Clock clock;

    @Inject
    Holders(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The staff ids of those who can sign in today: no closed account, no leaver, nobody who never chose a password. */
    public Set<UUID> today(Role role) {
        return those(role, "(s.left_on IS NULL OR s.left_on > ?)", LocalDate.now(clock));
    }

    /** Of those who can sign in today, the ones of whom no last day is known. */
    public Set<UUID> staying(Role role) {
        return those(role, "s.left_on IS NULL");
    }

    /** Whether this is an administrator, and no other stays. */
    boolean isLastAdministrator(UUID staff) {
        Set<UUID> others = new HashSet<>(staying(Role.ADMIN));
        others.remove(staff);
        return others.isEmpty() && today(Role.ADMIN).contains(staff);
    }

    private Set<UUID> those(Role role, String here, Object... args) {
        // Where an identity provider vouches for people, nobody has a password here.
        boolean vouchedFor =
                !ServiceDataSource.setting("holdfast.oidc.issuer", "").isBlank();
        String enters = vouchedFor ? "" : " AND a.password_hash IS NOT NULL";
        return sql
                .list(
                        "SELECT s.id FROM platform.account a JOIN platform.staff s ON s.id = a.staff_id"
                                + " JOIN platform.account_role r ON r.account_id = a.id WHERE r.role = '" + role.name()
                                + "' AND a.closed_at IS NULL" + enters + " AND " + here,
                        row -> Sql.uuid(row, "id"),
                        args)
                .stream()
                .collect(Collectors.toSet());
    }
}
