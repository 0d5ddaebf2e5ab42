package org.holdfast.platform.access;

/** Decides who may open a record. The module that owns the records provides it. */
public interface RecordGuard {
    /** @throws org.holdfast.platform.Denied if this person may not see this much of this record */
    void check(RecordId record, Person person, Depth depth);

    /** The reason under which access was given beyond the usual rules (an emergency opening), or an empty string. */
    default String reason(RecordId record, Person person) {
        return "";
    }
}
