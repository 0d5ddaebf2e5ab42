package org.holdfast.platform.signin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.holdfast.platform.Refused;
import org.holdfast.platform.Unknown;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.access.UseCase;
import org.holdfast.platform.access.Who;
import org.holdfast.platform.audit.AuditTrail;
import org.holdfast.platform.database.Sql;
import org.holdfast.platform.people.AccountChanged;
import org.holdfast.platform.people.Holders;
import org.holdfast.platform.people.StaffDirectory;

/** Where the administrator opens and closes accounts and says what their holders do here. */
@UseCase
class AccountDesk {
    static final int MOST = 200;

    private static final String ROW =
            "SELECT s.id AS staff_id, s.name, s.staff_key, s.left_on, a.id AS account_id, a.username,"
                    + " CASE WHEN a.password_hash IS NULL THEN 1 ELSE 0 END AS invited, a.closed_at, a.last_sign_in_at,"
                    + " f.account_id AS second_factor FROM platform.staff s LEFT JOIN platform.account a ON a.staff_id = s.id"
                    + " LEFT JOIN platform.second_factor f ON f.account_id = a.id";

    private final Sql sql;
    private final Clock clock;
    private final Accounts accounts;
    private final Holders holders;
    private final StaffDirectory staff;
    private final OneTimeLinks links;
    private final Sessions sessions;
    private final Tokens tokens;
    private final SecondFactors factors;
    private final SignInRules rules;
    private final AuditTrail trail;
    private final Who who;
    private final Event<AccountChanged> news;

    @Inject
    AccountDesk(
            Sql sql,
            Clock clock,
            Accounts accounts,
            Holders holders,
            StaffDirectory staff,
            OneTimeLinks links,
            Sessions sessions,
            Tokens tokens,
            SecondFactors factors,
            SignInRules rules,
            AuditTrail trail,
            Who who,
            Event<AccountChanged> news) {
        this.sql = sql;
        this.clock = clock;
        this.accounts = accounts;
        this.holders = holders;
        this.staff = staff;
        this.links = links;
        this.sessions = sessions;
        this.tokens = tokens;
        this.factors = factors;
        this.rules = rules;
        this.trail = trail;
        this.who = who;
        this.news = news;
    }

    /**
     * People whose name, key or username holds these letters, by name; at most {@value #MOST}.
     *
     * @param leaversToo also those who have left and accounts that are closed
     */
    @RolesAllowed({Role.Names.ADMIN, Role.Names.MANAGER, Role.Names.GOVERNANCE})
    public List<AccountRow> find(String letters, boolean leaversToo) {
        String like = "%"
                + (letters == null ? "" : letters.strip().toLowerCase(Locale.ROOT))
                        .replace("!", "!!")
                        .replace("%", "!%")
                        .replace("_", "!_")
                + "%";
        String here = leaversToo ? "" : " AND (s.left_on IS NULL OR s.left_on > ?) AND a.closed_at IS NULL";
        List<Object> args = new ArrayList<>(List.of(like, like, like));
        if (!leaversToo) args.add(LocalDate.now(clock));
        return rows(
                ROW + " WHERE (LOWER(s.name) LIKE ? ESCAPE '!' OR LOWER(s.staff_key) LIKE ? ESCAPE '!'"
                        + " OR a.username LIKE ? ESCAPE '!')" + here + " ORDER BY LOWER(s.name), s.staff_key LIMIT "
                        + MOST,
                args.toArray());
    }

    @RolesAllowed({Role.Names.ADMIN, Role.Names.MANAGER, Role.Names.GOVERNANCE})
    public AccountRow of(UUID member) {
        return rows(ROW + " WHERE s.id = ?", member).stream()
                .findFirst()
                .orElseThrow(() -> new Unknown("staff " + member));
    }

    /** Everybody whose account is open, whether they still work here or not, by name. */
    List<AccountRow> open() {
        return rows(ROW + " WHERE a.id IS NOT NULL AND a.closed_at IS NULL ORDER BY LOWER(s.name), s.staff_key");
    }

    private List<AccountRow> rows(String query, Object... args) {
        LocalDate today = LocalDate.now(clock);
        Map<UUID, List<Role>> roles = new HashMap<>();
        Map<UUID, List<String>> teams = new HashMap<>();
        sql.list("SELECT account_id, role FROM platform.account_role ORDER BY role", row -> roles.computeIfAbsent(
                        Sql.uuid(row, "account_id"), id -> new ArrayList<>())
                .add(Role.valueOf(row.getString("role"))));
        sql.list(
                "SELECT DISTINCT m.staff_id, t.name FROM platform.membership m JOIN platform.team t ON t.id = m.team_id"
                        + " WHERE m.from_on <= ? AND (m.until_on IS NULL OR m.until_on >= ?) ORDER BY t.name",
                row -> teams.computeIfAbsent(Sql.uuid(row, "staff_id"), id -> new ArrayList<>())
                        .add(row.getString("name")),
                today,
                today);
        return sql.list(query, row -> row(row, roles, teams), args);
    }

    private static AccountRow row(ResultSet row, Map<UUID, List<Role>> roles, Map<UUID, List<String>> teams)
            throws SQLException {
        UUID account = Sql.uuid(row, "account_id");
        UUID member = Sql.uuid(row, "staff_id");
        return new AccountRow(
                member,
                row.getString("name"),
                row.getString("staff_key"),
                Sql.date(row, "left_on"),
                account,
                row.getString("username"),
                account != null && row.getInt("invited") == 1,
                row.getObject("closed_at") != null,
                row.getObject("second_factor") != null,
                Moments.of(Sql.instant(row, "last_sign_in_at")),
                roles.getOrDefault(account, List.of()).stream().sorted().toList(),
                teams.getOrDefault(member, List.of()));
    }

    /** Opens an account; its holder chooses the password with a link from {@link #invite}. */
    @RolesAllowed(Role.Names.ADMIN)
    public UUID open(UUID member, String username, Set<Role> roles) {
        if (roles.isEmpty()) throw new Refused("account.needsRole").on("roles");
        return accounts.open(staff.get(member), username, roles);
    }

    /**
     * A link with which the account's holder chooses a password, the first or a new one. Earlier links stop working;
     * the old password goes on working until the link is used.
     */
    @RolesAllowed(Role.Names.ADMIN)
    public String invite(UUID account) {
        notShared();
        String username = username(account);
        String link = links.make(OneTimeLinks.Kind.PASSWORD, account, who.staff(), SignInRules.link());
        trail.record("account.invited", null, username);
        return link;
    }

    @RolesAllowed(Role.Names.ADMIN)
    public void giveRoles(UUID account, Set<Role> roles) {
        if (roles.isEmpty()) throw new Refused("account.needsRole").on("roles");
        if (!roles.contains(Role.ADMIN)) notTheLastAdministrator(account);
        String username = username(account);
        Set<Role> before = sql
                .list(
                        "SELECT role FROM platform.account_role WHERE account_id = ?",
                        row -> Role.valueOf(row.getString("role")),
                        account)
                .stream()
                .collect(Collectors.toSet());
        for (Role role : Role.values()) {
            if (roles.contains(role) && !before.contains(role)) {
                sql.update("INSERT INTO platform.account_role (account_id, role) VALUES (?, ?)", account, role);
                trail.record("role.given", null, username + ": " + role);
            } else if (!roles.contains(role) && before.contains(role)) {
                sql.update("DELETE FROM platform.account_role WHERE account_id = ? AND role = ?", account, role);
                trail.record("role.taken", null, username + ": " + role);
            }
        }
    }

    /**
     * Ends every session and token of the account, and lets nobody in with it. Whoever carries people or tasks leaves
     * them to be handed over.
     */
    @RolesAllowed(Role.Names.ADMIN)
    public void close(UUID account) {
        String username = username(account);
        if (account.equals(who.person().account())) throw new Refused("account.notYourOwn");
        notTheLastAdministrator(account);
        sql.update(
                "UPDATE platform.account SET closed_at = ?, version = version + 1 WHERE id = ? AND closed_at IS NULL",
                clock.instant(),
                account);
        sessions.endAll(account, null);
        tokens.revokeAll(account);
        trail.record("account.closed", null, username);
        news.fire(new AccountChanged(holder(account), false));
    }

    @RolesAllowed(Role.Names.ADMIN)
    public void reopen(UUID account) {
        sql.update("UPDATE platform.account SET closed_at = NULL, version = version + 1 WHERE id = ?", account);
        trail.record("account.reopened", null, username(account));
        news.fire(new AccountChanged(holder(account), true));
    }

    /** For somebody who lost their telephone and their recovery codes. */
    @RolesAllowed(Role.Names.ADMIN)
    public void removeSecondFactor(UUID account) {
        factors.remove(account);
        sessions.endAll(account, null);
        trail.record("secondFactor.removedByAdministrator", null, username(account));
    }

    private String username(UUID account) {
        return sql.one("SELECT username FROM platform.account WHERE id = ?", row -> row.getString("username"), account)
                .orElseThrow(() -> new Unknown("account " + account));
    }

    private UUID holder(UUID account) {
        return sql.one("SELECT staff_id FROM platform.account WHERE id = ?", row -> Sql.uuid(row, "staff_id"), account)
                .orElseThrow(() -> new Unknown("account " + account));
    }

    private void notShared() {
        if (rules.demonstration()) throw new Refused("demonstration.shared");
    }

    private void notTheLastAdministrator(UUID account) {
        Set<UUID> others = new HashSet<>(holders.today(Role.ADMIN));
        others.remove(holder(account));
        if (others.isEmpty()) throw new Refused("account.lastAdministrator").on("roles");
    }
}
