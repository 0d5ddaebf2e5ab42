package org.holdfast.platform.naming;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.page.Place;
import org.holdfast.platform.page.Places;

/** Where an administrator names the service. */
@ApplicationScoped
class NamingPlaces implements Places {
    @Override
    public List<Place> places() {
        return List.of(Place.at("/platform/service-name.xhtml", "serviceName.place", "settings", 76, Role.ADMIN));
    }
}
