package org.holdfast.patients.api;

/** What became of a referral. */
public enum ReferralOutcome {
    WAITING,
    ACCEPTED,
    DID_NOT_ATTEND,
    DECLINED,
    INCLUSION_NOT_MET,
    EXCLUSION_MET,
    UNCONTACTABLE;

    public boolean isDecided() {
        return this != WAITING;
    }

    /** The person was seen or tried for, and is not treated here. */
    public boolean isExcluded() {
        return isDecided() && this != ACCEPTED;
    }
}
