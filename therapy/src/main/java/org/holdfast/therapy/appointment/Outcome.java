package org.holdfast.therapy.appointment;

/** What became of a planned appointment. Without one, it is still to come or nobody has said. */
public enum Outcome {
    ATTENDED,
    DID_NOT_ATTEND,
    CANCELLED_BY_PATIENT,
    CANCELLED_BY_SERVICE
}
