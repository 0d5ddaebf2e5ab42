package org.holdfast.patients.api;

import java.util.List;

/** Referrals were received or decided, or what was said of them was corrected. Carries them as they are now. */
public record ReferralsChanged(List<ReferralFact> referrals) implements PatientsEvent {
    public ReferralsChanged {
        referrals = List.copyOf(referrals);
    }
}
