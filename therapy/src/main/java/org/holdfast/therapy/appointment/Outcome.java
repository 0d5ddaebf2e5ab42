package org.holdfast.therapy.appointment;

import java.util.Arrays;
import java.util.List;

/** What became of a planned appointment. Without one, it is still to come or nobody has said. */
public enum Outcome {
    ATTENDED,
    DID_NOT_ATTEND,
    CANCELLED_BY_PATIENT,
    CANCELLED_BY_SERVICE,
    /** Treatment ended before it; comes of itself, and goes if the end is taken back. */
    CANCELLED_AT_END,
    /** Treatment rested then; comes of itself, and goes if it did not rest after all. */
    CANCELLED_IN_PAUSE;

    public boolean isCancelled() {
        return this != ATTENDED && this != DID_NOT_ATTEND;
    }

    /** What somebody can say became of it. */
    public static List<Outcome> said() {
        return Arrays.stream(values())
                .filter(one -> one != CANCELLED_AT_END && one != CANCELLED_IN_PAUSE)
                .toList();
    }
}
