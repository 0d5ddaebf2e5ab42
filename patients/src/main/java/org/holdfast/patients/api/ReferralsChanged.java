package org.holdfast.patients.api;

import java.util.List;

/** Referrals were received or decided. Carries them as they are now. */
public record ReferralsChanged(List<ReferralFact> referrals) implements PatientsEvent {
    public ReferralsChanged {
        referrals = List.copyOf(referrals);
    }
}
