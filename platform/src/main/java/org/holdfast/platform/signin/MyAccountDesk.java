package org.holdfast.platform.signin;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.holdfast.platform.Refused;
import org.holdfast.platform.access.UseCase;
import org.holdfast.platform.access.Who;
import org.holdfast.platform.audit.AuditTrail;

/** Where people see how their own account is used, and end what should not go on. */
@UseCase
class MyAccountDesk {
    private final Sessions sessions;
    private final Tokens tokens;
    private final Proof proof;
    private final SignInRules rules;
    private final AuditTrail trail;
    private final Who who;

    @Inject
    MyAccountDesk(Sessions sessions, Tokens tokens, Proof proof, SignInRules rules, AuditTrail trail, Who who) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.proof = proof;
        this.rules = rules;
        this.trail = trail;
        this.who = who;
    }

    @PermitAll
    public List<SessionRow> sessions(UUID current) {
        return sessions.open(mine(), current);
    }

    @PermitAll
    public void end(UUID session) {
        sessions.end(mine(), session);
        trail.record("signIn.endedElsewhere", null, "");
    }

    @PermitAll
    public void endOthers(UUID current) {
        sessions.endAll(mine(), current);
        trail.record("signIn.endedEverywhere", null, "");
    }

    @PermitAll
    public List<TokenRow> tokens() {
        return tokens.good(mine());
    }

    /**
     * For somebody who shows that the account is theirs; see {@link Proof}.
     *
     * @return the token, which is not shown again
     */
    @PermitAll
    public String makeToken(String label, String address, String shown, UUID session) {
        String given = label == null ? "" : label.strip();
        if (given.isEmpty() || given.length() > 120) throw new Refused("token.needsLabel").on("label");
        proof.check(mine(), shown, session);
        String token = tokens.make(mine(), given, SignInRules.token(), address).token();
        trail.record("token.made", null, given);
        return token;
    }

    /** What is asked for before a further way into the account is made. */
    @PermitAll
    public Proof.Asked asked() {
        return proof.asked(mine());
    }

    @PermitAll
    public void revoke(UUID token) {
        if (tokens.revoke(mine(), token)) trail.record("token.revoked", null, "");
    }

    /** Whether this account is one of those that everybody who tries the demonstration uses. */
    @PermitAll
    public boolean shared() {
        return rules.demonstration();
    }

    private UUID mine() {
        UUID account = who.person().account();
        if (account == null) throw new Refused("signIn.refused");
        return account;
    }
}
