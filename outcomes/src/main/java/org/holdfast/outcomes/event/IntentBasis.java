package org.holdfast.outcomes.event;

/** How the intent is known. */
public enum IntentBasis {
    STATED,
    INFERRED,
    UNKNOWN
}
