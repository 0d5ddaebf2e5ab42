package org.holdfast.therapy.episode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.holdfast.patients.api.PatientId;
import org.holdfast.patients.api.ReferralHold;
import org.holdfast.patients.api.ReferralId;
import org.holdfast.platform.Refused;
import org.holdfast.therapy.fact.People;

/** Treatment that began from a referral holds it in place. */
@ApplicationScoped
class BegunFrom implements ReferralHold {
    private final EpisodeBook book;
    private final People people;

    @Inject
    BegunFrom(EpisodeBook book, People people) {
        this.book = book;
        this.people = people;
    }

    @Override
    public void letGo(PatientId patient, ReferralId referral) {
        people.hold(patient);
        if (book.hasBegunFrom(referral.value())) throw new Refused("therapy.referral.begun");
    }
}
