package org.holdfast.platform.signin;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.holdfast.platform.Ids;
import org.holdfast.platform.Refused;
import org.holdfast.platform.access.Person;
import org.holdfast.platform.access.Presence;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.access.UseCase;
import org.holdfast.platform.access.Who;
import org.holdfast.platform.audit.AuditTrail;
import org.holdfast.platform.database.Sql;
import org.holdfast.platform.people.StaffMember;

/** Where passwords are chosen: the first one of all, one's first, and a new one. */
@UseCase
class PasswordDesk {
    private record Holder(UUID account, String username, String name, String hash) {}

    private final Sql sql;
    private final Clock clock;
    private final OneTimeLinks links;
    private final Accounts accounts;
    private final Sessions sessions;
    private final Tokens tokens;
    private final Throttle throttle;
    private final SignInRules rules;
    private final AuditTrail trail;
    private final Who who;

    @Inject
    PasswordDesk(
            Sql sql,
            Clock clock,
            OneTimeLinks links,
            Accounts accounts,
            Sessions sessions,
            Tokens tokens,
            Throttle throttle,
            SignInRules rules,
            AuditTrail trail,
            Who who) {
        this.sql = sql;
        this.clock = clock;
        this.links = links;
        this.accounts = accounts;
        this.sessions = sessions;
        this.tokens = tokens;
        this.throttle = throttle;
        this.rules = rules;
        this.trail = trail;
        this.who = who;
    }

    @PermitAll
    public boolean opensSetUp(String token) {
        return links.isGood(OneTimeLinks.Kind.SETUP, token) && accounts.none();
    }

    /** Everything that would be refused of what was typed for the first administrator, so that all is said at once. */
    @PermitAll
    public List<Refused> wrongForSetUp(String name, String username, String password) {
        List<Refused> wrong = new ArrayList<>();
        for (Runnable check : List.<Runnable>of(
                () -> named(name),
                () -> Usernames.chosen(username),
                () -> PasswordRules.check(password, List.of(Usernames.plain(username), name == null ? "" : name))))
            try {
                check.run();
            } catch (Refused refused) {
                wrong.add(refused);
            }
        return wrong;
    }

    private static String named(String name) {
        String given = name == null ? "" : name.strip();
        if (given.isEmpty() || given.length() > 200) throw new Refused("staff.nameUnfit").on("name");
        return given;
    }

    /** The first administrator of an empty service. Works once: as soon as there is an account, no link does it again. */
    @PermitAll
    public UUID setUp(String token, String name, String username, String password, String service) {
        String given = named(name);
        String chosen = Usernames.chosen(username);
        PasswordRules.check(password, List.of(chosen, given));
        links.use(OneTimeLinks.Kind.SETUP, token);
        if (!accounts.none()) throw new Refused("link.spent");
        UUID staff = Ids.next();
        sql.update(
                "INSERT INTO platform.staff (id, staff_key, name, started_on) VALUES (?, ?, ?, ?)",
                staff,
                "HF-" + staff.toString().substring(24),
                given,
                LocalDate.now(clock));
        UUID account = accounts.open(
                new StaffMember(staff, "HF-" + staff.toString().substring(24), given, null, null, null),
                chosen,
                Set.of(Role.ADMIN));
        store(account, password);
        if (service != null && !service.isBlank())
            sql.update(
                    "INSERT INTO platform.setting (name, content) VALUES ('service.name', ?)",
                    service.strip().substring(0, Math.min(120, service.strip().length())));
        trail.record("service.setUp", null, chosen);
        return account;
    }

    /** The username that the link is for; empty if the link is spent. */
    @PermitAll
    public String invited(String token) {
        return links.account(OneTimeLinks.Kind.PASSWORD, token)
                .map(account -> holder(account).username())
                .orElse("");
    }

    /** Chooses a password with a link. Whoever was signed in with this account is signed out everywhere. */
    @PermitAll
    public void choose(String token, String password, String address) {
        UUID account = links.account(OneTimeLinks.Kind.PASSWORD, token).orElseThrow(() -> new Refused("link.spent"));
        Holder holder = holder(account);
        PasswordRules.check(password, List.of(holder.username(), holder.name()));
        links.use(OneTimeLinks.Kind.PASSWORD, token);
        store(account, password);
        sessions.endAll(account, null);
        tokens.revokeAll(account);
        throttle.forget(holder.username());
        Presence.as(new Person(account, null, holder.username(), holder.name(), Set.of(), Set.of(), address), () -> {
            trail.record("password.chosen", null, "");
            return null;
        });
    }

    /** Changes one's own. Other browsers are signed out and tokens revoked; this browser stays. */
    @PermitAll
    public void change(String current, String password, UUID session) {
        UUID account = who.person().account();
        if (account == null) throw new Refused("signIn.refused");
        if (rules.demonstration()) throw new Refused("demonstration.shared");
        Holder holder = holder(account);
        throttle.beginCode(account);
        if (!Passwords.matches(current == null ? "" : current, holder.hash()))
            throw new Refused("password.currentWrong").on("current");
        throttle.succeededCode(account);
        PasswordRules.check(password, List.of(holder.username(), holder.name()));
        store(account, password);
        sessions.endAll(account, session);
        tokens.revokeAll(account);
        trail.record("password.changed", null, "");
    }

    private void store(UUID account, String password) {
        sql.update(
                "UPDATE platform.account SET password_hash = ?, password_set_at = ?, version = version + 1 WHERE id = ?",
                Passwords.hash(password),
                clock.instant(),
                account);
    }

    private Holder holder(UUID account) {
        return sql.one(
                        "SELECT a.username, a.password_hash, s.name FROM platform.account a"
                                + " JOIN platform.staff s ON s.id = a.staff_id WHERE a.id = ? AND a.closed_at IS NULL",
                        row -> new Holder(
                                account,
                                row.getString("username"),
                                row.getString("name"),
                                row.getString("password_hash")),
                        account)
                .orElseThrow(() -> new Refused("link.spent"));
    }
}
