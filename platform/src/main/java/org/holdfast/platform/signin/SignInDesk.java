package org.holdfast.platform.signin;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.holdfast.platform.Refused;
import org.holdfast.platform.access.Person;
import org.holdfast.platform.access.UseCase;
import org.holdfast.platform.database.Sql;
import org.holdfast.platform.people.People;

/**
 * Letting people in. Each step is a transaction of its own: a try that failed stays counted, and no connection to the
 * database is held while a password is being checked.
 */
@UseCase
@Transactional(Transactional.TxType.NOT_SUPPORTED)
class SignInDesk {
    /** What is still owed after the right password. */
    enum Next {
        COME_IN,
        CODE,
        ENROL
    }

    record Recognised(Person person, Next next) {}

    private record Stored(UUID account, String hash) {}

    private final Sql sql;
    private final People people;
    private final Throttle throttle;
    private final KnownBrowsers browsers;
    private final SecondFactors factors;
    private final SignInRules rules;
    private final SignInTrail trail;
    private final Sessions sessions;

    @Inject
    SignInDesk(
            Sql sql,
            People people,
            Throttle throttle,
            KnownBrowsers browsers,
            SecondFactors factors,
            SignInRules rules,
            SignInTrail trail,
            Sessions sessions) {
        this.sql = sql;
        this.people = people;
        this.throttle = throttle;
        this.browsers = browsers;
        this.factors = factors;
        this.rules = rules;
        this.trail = trail;
        this.sessions = sessions;
    }

    /**
     * The account that this name and password open; the same refusal, after the same time, whatever was wrong.
     *
     * @param kept what the browser has kept for us; see {@link KnownBrowsers}
     * @throws Hurried if there were too many tries
     */
    @PermitAll
    public Recognised recognise(String username, String password, String address, String kept) {
        if (rules.singleSignOn().isPresent()) throw new Refused("signIn.elsewhere");
        String name = Usernames.plain(username);
        Optional<String> browser = browsers.known(kept, name);
        throttle.begin(name, address, browser);
        Stored stored = sql.one(
                        "SELECT a.id, a.password_hash FROM platform.account a WHERE a.username = ?"
                                + " AND a.password_hash IS NOT NULL AND a.closed_at IS NULL",
                        row -> new Stored(Sql.uuid(row, "id"), row.getString("password_hash")),
                        name)
                .orElse(new Stored(null, Passwords.NOBODYS));
        boolean matches = Passwords.matches(password == null ? "" : password, stored.hash());
        Optional<Person> person =
                matches && stored.account() != null ? people.present(stored.account(), address) : Optional.empty();
        if (person.isEmpty()) {
            trail.refused(name, isSomebodys(name), address);
            throw new Refused("signIn.refused");
        }
        throttle.succeeded(name, address, browser);
        return new Recognised(person.get(), next(person.get()));
    }

    /** Whether there is or was an account of this name. */
    private boolean isSomebodys(String name) {
        return sql.count("SELECT COUNT(*) FROM platform.account WHERE username = ?", name) > 0;
    }

    private Next next(Person person) {
        if (rules.demonstration()) return Next.COME_IN;
        if (factors.has(person.account())) return Next.CODE;
        return rules.needSecondFactor(person.roles()) ? Next.ENROL : Next.COME_IN;
    }

    /**
     * The second step, after {@link #recognise}.
     *
     * @param onPaper whether this is a recovery code
     */
    @PermitAll
    public void code(UUID account, String code, boolean onPaper, String address) {
        throttle.beginCode(account);
        boolean right = onPaper ? factors.acceptRecovery(account, code) : factors.accept(account, code);
        if (!right) {
            people.present(account, address).ifPresent(trail::codeRefused);
            throw new Refused(onPaper ? "signIn.recoveryRefused" : "signIn.codeRefused").on("code");
        }
        throttle.succeededCode(account);
        if (onPaper) people.present(account, address).ifPresent(trail::recoveryUsed);
    }

    /** Opens the session that the browser will hold. */
    @PermitAll
    public SignedIn enter(UUID account, String address, String device) {
        Person person = people.present(account, address).orElseThrow(() -> new Refused("signIn.refused"));
        SignedIn session = sessions.start(account, address, device);
        trail.succeeded(person);
        return session;
    }

    /**
     * Opens a session for somebody whom the organisation's identity provider vouches for.
     *
     * @throws Refused if there is no open account of that name
     */
    @PermitAll
    public SignedIn vouchedFor(String username, String address, String device) {
        String name = Usernames.plain(username);
        Optional<UUID> account = sql.one(
                "SELECT id FROM platform.account WHERE username = ? AND closed_at IS NULL",
                row -> Sql.uuid(row, "id"),
                name);
        if (account.isEmpty() || people.present(account.get(), address).isEmpty()) {
            trail.refused(name, isSomebodys(name), address);
            throw new Refused("signIn.refused");
        }
        return enter(account.get(), address, device);
    }

    /** Whether people sign in with the organisation's identity provider instead of a password. */
    @PermitAll
    public boolean elsewhere() {
        return rules.singleSignOn().isPresent();
    }

    @PermitAll
    public void leave(SignedIn session) {
        sessions.end(session.id());
        trail.ended();
    }
}
