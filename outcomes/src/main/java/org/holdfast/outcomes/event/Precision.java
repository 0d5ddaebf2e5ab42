package org.holdfast.outcomes.event;

/** How exactly it is known when. */
public enum Precision {
    DAY,
    WEEK,
    MONTH
}
