package org.holdfast.platform.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.holdfast.platform.Refused;
import org.holdfast.platform.database.Sql;

/**
 * Before somebody makes a further way into their account they show once more that it is theirs. A browser that was left
 * open is not enough for that.
 */
@ApplicationScoped
class Proof {
    /** What is asked for. */
    enum Asked {
        /** The code that the second factor shows now. */
        CODE,
        PASSWORD,
        /** To have come in just now, where the organisation's provider vouches for people and nothing is known here. */
        FRESH
    }

    static final Duration JUST_NOW = Duration.ofMinutes(10);

    private final Sql sql;
    private final Clock clock;
    private final SecondFactors factors;
    private final SignInRules rules;
    private final Throttle throttle;

    @Inject
    Proof(Sql sql, Clock clock, SecondFactors factors, SignInRules rules, Throttle throttle) {
        this.sql = sql;
        this.clock = clock;
        this.factors = factors;
        this.rules = rules;
        this.throttle = throttle;
    }

    Asked asked(UUID account) {
        if (factors.has(account)) return Asked.CODE;
        return rules.singleSignOn().isPresent() ? Asked.FRESH : Asked.PASSWORD;
    }

    /**
     * @param shown the code or the password, as typed
     * @param session the sign-in of this browser, or null
     * @throws Refused if it is not the right one
     */
    void check(UUID account, String shown, UUID session) {
        switch (asked(account)) {
            case CODE -> slowly(account, () -> factors.accept(account, shown), "signIn.codeRefused", "shownCode");
            case PASSWORD ->
                slowly(account, () -> isPassword(account, shown), "password.currentWrong", "shownPassword");
            case FRESH -> {
                if (!cameJustNow(account, session)) throw new Refused("proof.fresh");
            }
        }
    }

    private void slowly(UUID account, BooleanSupplier right, String key, String field) {
        throttle.beginCode(account);
        if (!right.getAsBoolean()) throw new Refused(key).on(field);
        throttle.succeededCode(account);
    }

    private boolean isPassword(UUID account, String typed) {
        return sql.one(
                        "SELECT password_hash FROM platform.account WHERE id = ?",
                        row -> row.getString("password_hash"),
                        account)
                .filter(hash -> Passwords.matches(typed == null ? "" : typed, hash))
                .isPresent();
    }

    private boolean cameJustNow(UUID account, UUID session) {
        return session != null
                && sql.count(
                                "SELECT COUNT(*) FROM platform.sign_in WHERE id = ? AND account_id = ? AND ended_at IS NULL"
                                        + " AND started_at > ?",
                                session,
                                account,
                                clock.instant().minus(JUST_NOW))
                        == 1;
    }
}
