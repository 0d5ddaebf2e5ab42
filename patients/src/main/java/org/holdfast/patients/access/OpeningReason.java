package org.holdfast.patients.access;

/** Why somebody opens a record that is not otherwise open to them. */
public enum OpeningReason {
    EMERGENCY,
    COVER,
    CALL_FROM_ANOTHER_SERVICE,
    SAFEGUARDING,
    COMPLAINT_OR_LEGAL,
    OTHER
}
