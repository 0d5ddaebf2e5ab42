package org.holdfast.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.holdfast.platform.access.RecordId;

/** A refusal undoes the transaction it happens in; the row that says somebody tried is kept all the same. */
@ApplicationScoped
public class RefusedAccess {
    private final AuditTrail trail;

    @Inject
    RefusedAccess(AuditTrail trail) {
        this.trail = trail;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void remember(String what, RecordId record) {
        trail.record("access.refused", record, what);
    }
}
