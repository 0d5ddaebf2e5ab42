package org.holdfast.outcomes.event;

/** How much the person meant to die. */
public enum Intent {
    NONE,
    AMBIVALENT,
    SOME,
    DEFINITE,
    UNKNOWN
}
