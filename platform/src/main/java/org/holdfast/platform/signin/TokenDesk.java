package org.holdfast.platform.signin;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.holdfast.platform.Refused;
import org.holdfast.platform.access.UseCase;
import org.holdfast.platform.access.Who;

/** Where programs get their tokens. Guessing is slowed down here exactly as at the sign-in page. */
@UseCase
@Transactional(Transactional.TxType.NOT_SUPPORTED)
class TokenDesk {
    private final SignInDesk door;
    private final Tokens tokens;
    private final SignInTrail trail;
    private final Who who;

    @Inject
    TokenDesk(SignInDesk door, Tokens tokens, SignInTrail trail, Who who) {
        this.door = door;
        this.tokens = tokens;
        this.trail = trail;
        this.who = who;
    }

    /**
     * @param code of the second factor, or null
     * @throws Refused if these do not open an account, or a code is needed and missing or wrong
     */
    @PermitAll
    public Tokens.Made make(String username, String password, String code, String label, String address) {
        SignInDesk.Recognised recognised = door.recognise(username, password, address, "");
        UUID account = recognised.person().account();
        switch (recognised.next()) {
            case CODE -> {
                if (code == null || code.isBlank()) throw new Refused("api.codeNeeded");
                door.code(account, code, false, address);
            }
            case ENROL -> throw new Refused("api.enrolFirst");
            case COME_IN -> {}
        }
        Tokens.Made made = tokens.make(account, label, SignInRules.token(), address);
        trail.as(recognised.person(), "token.made", label);
        return made;
    }

    @PermitAll
    public void revoke(String token) {
        tokens.revoke(token);
        trail.as(who.person(), "token.revoked", "");
    }
}
