package org.holdfast.therapy.caseload;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.page.Place;
import org.holdfast.platform.page.Places;

/** Where therapy stands in the navigation. */
@ApplicationScoped
class TherapyPlaces implements Places {
    @Override
    public List<Place> places() {
        return List.of(Place.at("/therapy/caseload.xhtml", "caseload.place", "people", 10, Role.CLINICIAN)
                .asHome());
    }
}
