package org.holdfast.patients.access;

/** What information governance made of an opening. */
public enum ReviewOutcome {
    JUSTIFIED,
    NOT_JUSTIFIED,
    TAKEN_FURTHER
}
