package org.holdfast.platform.people;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.page.Place;
import org.holdfast.platform.page.Places;

/** Where administrators, managers and information governance find the people of the service. */
@ApplicationScoped
class PeoplePlaces implements Places {
    @Override
    public List<Place> places() {
        return List.of(
                Place.at(
                                "/platform/accounts.xhtml",
                                "accounts.place",
                                "user",
                                70,
                                Role.ADMIN,
                                Role.MANAGER,
                                Role.GOVERNANCE)
                        .asHome(),
                Place.at("/platform/teams.xhtml", "teams.place", "team", 72, Role.ADMIN, Role.MANAGER, Role.GOVERNANCE),
                Place.at("/platform/access-review.xhtml", "accessReview.place", "eye", 73, Role.GOVERNANCE, Role.ADMIN),
                Place.at("/platform/signin-rules.xhtml", "signInRules.place", "key", 74, Role.ADMIN));
    }
}
