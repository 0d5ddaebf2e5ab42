package org.holdfast.outcomes.entry;

import java.io.Serializable;
import java.util.UUID;

/** What every entry of a list has. */
public interface Row extends Serializable {
    UUID id();

    /** Grows with each change. */
    int version();

    /** An earlier version of it is kept. */
    boolean corrected();

    /** When and by whom it was first entered. */
    Signed entered();

    /** Null while it stands. */
    Signed struckOut();

    /** By where it stands in the list. */
    After place();

    default boolean struck() {
        return struckOut() != null;
    }
}
