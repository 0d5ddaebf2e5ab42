package org.holdfast.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.page.Place;
import org.holdfast.platform.page.Places;

/** Information governance begins with the audit trail. */
@ApplicationScoped
class AuditPlaces implements Places {
    @Override
    public List<Place> places() {
        return List.of(Place.at("/platform/audit.xhtml", "audit.place", "shield", 20, Role.GOVERNANCE)
                .asHome());
    }
}
