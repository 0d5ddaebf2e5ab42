package org.holdfast.platform.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Set;
import org.holdfast.platform.access.Person;
import org.holdfast.platform.access.Presence;
import org.holdfast.platform.audit.AuditTrail;
import org.holdfast.platform.audit.RefusedName;

/** What happened at the door, written down at once and whatever happens afterwards. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class SignInTrail {
    private final AuditTrail trail;

    @Inject
    SignInTrail(AuditTrail trail) {
        this.trail = trail;
    }

    /**
     * The name as it was typed, if somebody has it. Any other may be a password typed into the wrong field: only its
     * beginning is kept.
     */
    void refused(String name, boolean known, String address) {
        Person stranger = new Person(null, null, "", "", Set.of(), Set.of(), address);
        as(stranger, "signIn.refused", known ? name : RefusedName.kept(name));
    }

    void succeeded(Person person) {
        as(person, "signIn.succeeded", "");
    }

    void codeRefused(Person person) {
        as(person, "signIn.codeRefused", "");
    }

    void recoveryUsed(Person person) {
        as(person, "signIn.recoveryCodeUsed", "");
    }

    void ended() {
        trail.record("signIn.ended", null, "");
    }

    void as(Person person, String action, String detail) {
        Presence.as(person, () -> {
            trail.record(action, null, detail);
            return null;
        });
    }
}
