package org.holdfast.platform.access;

import java.util.Collection;
import java.util.UUID;

/** Writes down at the door of a use case what was done in it, and who was kept out. The audit trail provides it. */
public interface Witness {
    /** @param record whose record, or null where it was nobody's */
    void did(String action, RecordId record);

    /** Of several people at once, such as those in a list that was shown. */
    void didToAll(String action, Collection<UUID> records);

    /** Stays written although everything else of the use case is undone. */
    void wasRefused(String what, RecordId record);
}
