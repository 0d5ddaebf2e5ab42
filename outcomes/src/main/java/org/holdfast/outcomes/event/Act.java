package org.holdfast.outcomes.event;

/** What was done. */
public enum Act {
    SUICIDE_ATTEMPT,
    INTERRUPTED_ATTEMPT,
    ABORTED_ATTEMPT,
    PREPARATORY,
    SELF_INJURY,
    SELF_POISONING,
    INDIRECT_SELF_HARM,
    THREAT,
    VIOLENCE;

    /** The person harmed or tried to harm themselves. */
    public boolean isSelfHarm() {
        return this == SUICIDE_ATTEMPT
                || this == INTERRUPTED_ATTEMPT
                || this == ABORTED_ATTEMPT
                || this == SELF_INJURY
                || this == SELF_POISONING;
    }
}
