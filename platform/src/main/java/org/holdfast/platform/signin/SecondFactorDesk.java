package org.holdfast.platform.signin;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.holdfast.platform.Refused;
import org.holdfast.platform.access.Person;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.access.UseCase;
import org.holdfast.platform.access.Who;
import org.holdfast.platform.audit.AuditTrail;
import org.holdfast.platform.people.People;

/** Where people add an authenticator app to their account, or take it away. */
@UseCase
class SecondFactorDesk {
    private final SecondFactors factors;
    private final SignInRules rules;
    private final Throttle throttle;
    private final Proof proof;
    private final People people;
    private final SignInTrail doorTrail;
    private final AuditTrail trail;
    private final Who who;
    private final Clock clock;

    @Inject
    SecondFactorDesk(
            SecondFactors factors,
            SignInRules rules,
            Throttle throttle,
            Proof proof,
            People people,
            SignInTrail doorTrail,
            AuditTrail trail,
            Who who,
            Clock clock) {
        this.factors = factors;
        this.rules = rules;
        this.throttle = throttle;
        this.proof = proof;
        this.people = people;
        this.doorTrail = doorTrail;
        this.trail = trail;
        this.who = who;
        this.clock = clock;
    }

    /** For somebody who may not come in without one. An account that has one already keeps it. */
    @PermitAll
    public List<String> enrolAtTheDoor(HalfWay halfWay, String code, String address) {
        if (halfWay.secret() == null || factors.has(halfWay.account())) throw new Refused("signIn.refused");
        List<String> codes = factors.enrol(halfWay.account(), halfWay.secret(), code);
        Person person = people.present(halfWay.account(), address).orElseThrow(() -> new Refused("signIn.refused"));
        doorTrail.as(person, "secondFactor.added", "");
        return codes;
    }

    /**
     * Adds an app, or replaces the one there was, for somebody who shows that the account is theirs; see {@link Proof}.
     *
     * @param shown the code of the app there was, or the password
     */
    @PermitAll
    public List<String> enrol(byte[] secret, String code, String shown, UUID session) {
        UUID account = account();
        proof.check(account, shown, session);
        List<String> codes = factors.enrol(account, secret, code);
        trail.record("secondFactor.added", null, "");
        return codes;
    }

    @PermitAll
    public List<String> newRecoveryCodes(String code) {
        check(code);
        trail.record("secondFactor.recoveryCodesRenewed", null, "");
        return factors.newRecoveryCodes(account());
    }

    /** @throws Refused if the roles of this person ask for a second factor */
    @PermitAll
    public void remove(String code) {
        if (rules.needSecondFactor(who.roles())) throw new Refused("secondFactor.needed");
        check(code);
        factors.remove(account());
        trail.record("secondFactor.removed", null, "");
    }

    @PermitAll
    public boolean has() {
        return factors.has(account());
    }

    @PermitAll
    public long recoveryCodesLeft() {
        return factors.recoveryCodesLeft(account());
    }

    @PermitAll
    public boolean needed() {
        return rules.needSecondFactor(who.roles());
    }

    @RolesAllowed(Role.Names.ADMIN)
    public Set<Role> neededFrom() {
        return rules.needingSecondFactor();
    }

    /** Takes effect when the holders of these roles next sign in. */
    @RolesAllowed(Role.Names.ADMIN)
    public void needFrom(Set<Role> roles) {
        if (rules.demonstration()) throw new Refused("demonstration.shared");
        rules.needSecondFactorFrom(roles);
        trail.record(
                "secondFactor.required",
                null,
                roles.stream().sorted().map(Enum::name).reduce("", (a, b) -> (a + " " + b).strip()));
    }

    Instant now() {
        return clock.instant();
    }

    private void check(String code) {
        throttle.beginCode(account());
        if (!factors.accept(account(), code)) throw new Refused("signIn.codeRefused").on("code");
        throttle.succeededCode(account());
    }

    private UUID account() {
        UUID account = who.person().account();
        if (account == null) throw new Refused("signIn.refused");
        if (rules.demonstration()) throw new Refused("demonstration.shared");
        return account;
    }
}
