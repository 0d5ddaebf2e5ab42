package org.holdfast.outcomes.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.page.Place;
import org.holdfast.platform.page.Places;

/** Where the outcome reports stand in the navigation. */
@ApplicationScoped
class OutcomePlaces implements Places {
    @Override
    public List<Place> places() {
        return List.of(
                Place.at("/outcomes/service.xhtml", "service.place", "home", 10, Role.MANAGER)
                        .asHome(),
                Place.at(
                        "/outcomes/service-contact.xhtml",
                        "serviceContact.place",
                        "chart",
                        50,
                        Role.MANAGER,
                        Role.CLINICIAN,
                        Role.SUPERVISOR),
                Place.at(
                        "/outcomes/referral-flow.xhtml",
                        "referralFlow.place",
                        "flow",
                        55,
                        Role.MANAGER,
                        Role.CLINICIAN,
                        Role.SUPERVISOR),
                Place.at(
                        "/outcomes/reports.xhtml",
                        "reports.place",
                        "list",
                        57,
                        Role.MANAGER,
                        Role.CLINICIAN,
                        Role.SUPERVISOR));
    }
}
