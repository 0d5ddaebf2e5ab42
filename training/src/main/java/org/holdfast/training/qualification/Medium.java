package org.holdfast.training.qualification;

/** How a session was recorded. Sound alone is by agreement. */
public enum Medium {
    VIDEO,
    AUDIO
}
