package org.holdfast.platform.access;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Decides who may open a record. The module that owns the records provides it. */
public interface RecordGuard {
    /** @throws org.holdfast.platform.Denied if this person may not see this much of this record */
    void check(RecordId record, Person person, Depth depth);

    /** Those of these records of which this person may see as much, asked at once. */
    default Set<UUID> open(Collection<UUID> records, Person person, Depth depth) {
        return new HashSet<>(records);
    }

    /** The reason under which access was given beyond the usual rules (an emergency opening), or an empty string. */
    default String reason(RecordId record, Person person) {
        return "";
    }
}
