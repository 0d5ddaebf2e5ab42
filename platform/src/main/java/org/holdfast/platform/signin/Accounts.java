package org.holdfast.platform.signin;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.holdfast.platform.Ids;
import org.holdfast.platform.Refused;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.access.UseCase;
import org.holdfast.platform.audit.AuditTrail;
import org.holdfast.platform.database.Sql;
import org.holdfast.platform.people.StaffDirectory;
import org.holdfast.platform.people.StaffMember;

/** Accounts opened by the service itself. */
@UseCase
public class Accounts {
    private final Sql sql;
    private final Clock clock;
    private final StaffDirectory staff;
    private final AuditTrail trail;

    @Inject
    Accounts(Sql sql, Clock clock, StaffDirectory staff, AuditTrail trail) {
        this.sql = sql;
        this.clock = clock;
        this.staff = staff;
        this.trail = trail;
    }

    /**
     * Opens an account whose password everybody may know, for a member of staff who is already in the directory. Only
     * the demonstration has such accounts; the rules for passwords do not apply to them.
     *
     * @throws Refused if there is no such member of staff, they have an account, or the name is taken
     */
    @RolesAllowed(Role.Names.ADMIN)
    public UUID openForDemonstration(String username, String staffKey, Set<Role> roles, String password) {
        StaffMember member = staff.byKey(staffKey).orElseThrow(() -> new Refused("account.unknownStaff", staffKey));
        UUID account = open(member, username, roles);
        sql.update(
                "UPDATE platform.account SET password_hash = ?, password_set_at = ? WHERE id = ?",
                Passwords.hash(password),
                clock.instant(),
                account);
        return account;
    }

    /** Whether anybody has an account yet. */
    @PermitAll
    public boolean none() {
        return sql.count("SELECT COUNT(*) FROM platform.account") == 0;
    }

    /** Opens an account without a password, in the caller's transaction. */
    UUID open(StaffMember member, String username, Set<Role> roles) {
        String name = Usernames.chosen(username);
        if (sql.count("SELECT COUNT(*) FROM platform.account WHERE staff_id = ?", member.id()) > 0)
            throw new Refused("account.hasOne", member.name()).on("staff");
        if (sql.count("SELECT COUNT(*) FROM platform.account WHERE username = ?", name) > 0)
            throw new Refused("account.nameTaken", name).on("username");
        UUID account = Ids.next();
        sql.update(
                "INSERT INTO platform.account (id, staff_id, username, opened_at) VALUES (?, ?, ?, ?)",
                account,
                member.id(),
                name,
                clock.instant());
        for (Role role : roles)
            sql.update("INSERT INTO platform.account_role (account_id, role) VALUES (?, ?)", account, role);
        trail.record(
                "account.opened",
                null,
                name + " for " + member.staffKey() + ": "
                        + roles.stream().sorted().map(Enum::name).collect(Collectors.joining(" ")));
        return account;
    }
}
