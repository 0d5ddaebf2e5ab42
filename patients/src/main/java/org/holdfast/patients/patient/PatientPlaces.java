package org.holdfast.patients.patient;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.page.Place;
import org.holdfast.platform.page.Places;

/** Where the register is reached from. */
@ApplicationScoped
class PatientPlaces implements Places {
    @Override
    public List<Place> places() {
        return List.of(
                Place.at(
                        "/patients/find.xhtml",
                        "patients.place.find",
                        "search",
                        60,
                        Role.CLINICIAN,
                        Role.SUPERVISOR,
                        Role.MANAGER,
                        Role.ADMIN,
                        Role.GOVERNANCE),
                Place.at("/patients/break-glass.xhtml", "patients.place.openings", "key", 20, Role.GOVERNANCE));
    }
}
