package org.holdfast.outcomes.event;

/** Who told us. */
public enum Informant {
    PATIENT,
    CARER,
    RECORD,
    OTHER_SERVICE
}
