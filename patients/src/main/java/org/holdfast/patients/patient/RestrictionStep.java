package org.holdfast.patients.patient;

/** What was done about who may open a record. */
public enum RestrictionStep {
    RESTRICTED,
    NAMED,
    UNNAMED,
    /** Closed also to somebody who treats them. */
    LEFT_OUT,
    LIFTED
}
