package org.holdfast.training;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.page.Place;
import org.holdfast.platform.page.Places;

/** Where training lives in the navigation. */
@ApplicationScoped
class TrainingPlaces implements Places {
    /** What is reached from a member of staff. */
    private static final String[] PERSON = {
        "/training/person.xhtml", "/training/strike-session.xhtml", "/training/end-agreement.xhtml",
        "/training/qualifications.xhtml", "/training/evidence.xhtml", "/training/strike-evidence.xhtml"
    };

    @Override
    public List<Place> places() {
        return List.of(
                Place.at("/training/supervision.xhtml", "training.place.supervision", "msg", 8, Role.SUPERVISOR)
                        .with(PERSON)
                        .asHome(),
                Place.at("/training/competence.xhtml", "training.place.team", "cap", 40, Role.TRAINER)
                        .with(PERSON)
                        .asHome(),
                Place.at("/training/competence.xhtml", "training.place.team", "cap", 60, Role.MANAGER)
                        .with(PERSON),
                Place.at("/training/qualifications.xhtml", "training.place.mine", "cap", 70, Role.CLINICIAN));
    }
}
