package org.holdfast.training.supervision;

/** Alone with the supervisor, or together with others. */
public enum Kind {
    INDIVIDUAL,
    GROUP
}
