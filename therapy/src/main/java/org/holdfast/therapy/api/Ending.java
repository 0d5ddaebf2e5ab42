package org.holdfast.therapy.api;

/** How an episode came to its end. Someone who leaves early stays in every denominator. */
public enum Ending {
    COMPLETED,
    ENDED_EARLY,
    TRANSFERRED,
    DIED
}
