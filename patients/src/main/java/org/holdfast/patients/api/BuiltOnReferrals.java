package org.holdfast.patients.api;

import java.util.List;
import java.util.UUID;

/**
 * Whoever builds on referrals, such as treatment that began from one; a CDI bean. Asked before a file changes referrals
 * that are here already, in the transaction that would store it, so that nothing is left standing on something else than
 * it was built on.
 */
public interface BuiltOnReferrals {
    /**
     * A change that cannot be.
     *
     * @param column of the file {@code referrals}, where the mistake is shown
     * @param messageKey why, for whoever sent the file
     */
    record Objection(UUID referral, String column, String messageKey, List<Object> args) {
        public Objection {
            args = List.copyOf(args);
        }
    }

    /** What speaks against the referrals being so; at most {@value PatientsEvent#BATCH} at once. */
    List<Objection> against(List<ReferralFact> wanted);
}
