package org.holdfast.platform.signin;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.holdfast.platform.Ids;
import org.holdfast.platform.TrialClock;
import org.holdfast.platform.access.Person;
import org.holdfast.platform.access.Presence;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.access.Who;
import org.holdfast.platform.audit.AuditTrail;
import org.holdfast.platform.audit.TrialTrail;
import org.holdfast.platform.database.Sql;
import org.holdfast.platform.database.TrialDatabase;
import org.holdfast.platform.people.AccountChanged;
import org.holdfast.platform.people.Holders;
import org.holdfast.platform.people.People;
import org.holdfast.platform.people.StaffDirectory;
import org.holdfast.platform.people.TrialPeople;

/** The front door with everything behind it, without a server. */
final class House implements AutoCloseable {
    static final String PASSWORD = "otter kettle ninety";
    private static final String HASH = Passwords.hash(PASSWORD);

    final TrialDatabase database = new TrialDatabase();
    final TrialClock clock = new TrialClock("2026-11-17T12:00:00Z");
    final Sql sql = database.sql();
    final AuditTrail trail = TrialTrail.of(sql, clock);
    final People people = TrialPeople.of(sql, clock);
    final StaffDirectory staff = TrialPeople.directory(sql, clock);
    final Throttle throttle = new Throttle(new Tries(sql, clock));
    final Keyring keyring = new Keyring();
    final KnownBrowsers browsers = new KnownBrowsers(keyring, clock);
    final SecondFactors factors = new SecondFactors(sql, clock, keyring);
    final SignInRules rules = new SignInRules(sql);
    final Sessions sessions = new Sessions(sql, clock);
    final Tokens tokens = new Tokens(sql, clock, people);
    final OneTimeLinks links = new OneTimeLinks(sql, clock);
    final Who who = new Who();
    final SignInTrail doorTrail = new SignInTrail(trail);
    final Accounts accounts = new Accounts(sql, clock, staff, trail);
    final Holders holders = TrialPeople.holders(sql, clock);
    final SignInDesk door = new SignInDesk(sql, people, throttle, browsers, factors, rules, doorTrail, sessions);
    final PasswordDesk passwords =
            new PasswordDesk(sql, clock, links, accounts, sessions, tokens, throttle, rules, trail, who);
    /** What others hear of accounts that close and open again. */
    final List<AccountChanged> told = new ArrayList<>();

    final AccountDesk desk = new AccountDesk(
            sql,
            clock,
            accounts,
            holders,
            staff,
            links,
            sessions,
            tokens,
            factors,
            rules,
            trail,
            who,
            TrialPeople.telling(told));
    final AccessReviewDesk review = new AccessReviewDesk(desk, rules, sql, trail, who, clock);
    final Proof proof = new Proof(sql, clock, factors, rules, throttle);
    final SecondFactorDesk factorDesk =
            new SecondFactorDesk(factors, rules, throttle, proof, people, doorTrail, trail, who, clock);
    final MyAccountDesk myAccount = new MyAccountDesk(sessions, tokens, proof, rules, trail, who);
    final TokenDesk tokenDesk = new TokenDesk(door, tokens, doorTrail, who);

    House(Path home) {
        System.setProperty("holdfast.home", home.toString());
    }

    /** A member of staff with an account that {@link #PASSWORD} opens. */
    UUID colleague(String username, Role... roles) {
        UUID member = Ids.next();
        UUID account = Ids.next();
        sql.update("INSERT INTO platform.staff (id, staff_key, name) VALUES (?, ?, ?)", member, username, username);
        sql.update(
                "INSERT INTO platform.account (id, staff_id, username, password_hash) VALUES (?, ?, ?, ?)",
                account,
                member,
                username,
                HASH);
        for (Role role : roles)
            sql.update("INSERT INTO platform.account_role (account_id, role) VALUES (?, ?)", account, role);
        return account;
    }

    <T> T as(UUID account, Supplier<T> work) {
        Person person = people.present(account, "192.0.2.1").orElseThrow();
        return Presence.as(person, work);
    }

    void as(UUID account, Runnable work) {
        as(account, () -> {
            work.run();
            return Set.of();
        });
    }

    @Override
    public void close() throws SQLException {
        System.clearProperty("holdfast.home");
        database.close();
    }
}
