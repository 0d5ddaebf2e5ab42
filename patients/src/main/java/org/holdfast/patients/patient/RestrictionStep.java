package org.holdfast.patients.patient;

/** What was done about who may open a record. */
public enum RestrictionStep {
    RESTRICTED,
    NAMED,
    UNNAMED,
    LIFTED
}
