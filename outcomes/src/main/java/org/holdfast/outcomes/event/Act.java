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
    VIOLENCE
}
