package org.holdfast.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.UUID;
import org.holdfast.platform.access.RecordId;
import org.holdfast.platform.access.Witness;

/** What the doors of the use cases tell goes into the trail. */
@ApplicationScoped
class TrailOfUseCases implements Witness {
    private final AuditTrail trail;
    private final RefusedAccess refusals;

    @Inject
    TrailOfUseCases(AuditTrail trail, RefusedAccess refusals) {
        this.trail = trail;
        this.refusals = refusals;
    }

    @Override
    public void did(String action, RecordId record) {
        trail.record(action, record, "");
    }

    @Override
    public void didToAll(String action, Collection<UUID> records) {
        trail.records(action, records, "");
    }

    @Override
    public void wasRefused(String what, RecordId record) {
        refusals.remember(what, record);
    }
}
