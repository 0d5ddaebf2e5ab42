package org.holdfast.outcomes.event;

/** An answer to a plain question about an event. That nobody has said is not a no. */
public enum YesNo {
    YES,
    NO,
    NOT_KNOWN;

    static YesNo of(Boolean known) {
        return known == null ? NOT_KNOWN : known ? YES : NO;
    }

    /** Null where it is not known. */
    Boolean known() {
        return this == NOT_KNOWN ? null : Boolean.valueOf(this == YES);
    }
}
