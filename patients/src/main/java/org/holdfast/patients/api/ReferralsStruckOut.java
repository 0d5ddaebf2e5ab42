package org.holdfast.patients.api;

import java.util.List;
import java.util.UUID;

/** Referrals were struck out as entered in error: they count nowhere, as if they had never been told. */
public record ReferralsStruckOut(List<UUID> referrals) implements PatientsEvent {
    public ReferralsStruckOut {
        referrals = List.copyOf(referrals);
    }
}
