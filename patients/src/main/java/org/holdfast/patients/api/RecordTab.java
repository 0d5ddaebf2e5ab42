package org.holdfast.patients.api;

import org.holdfast.platform.access.Depth;

/**
 * A tab of a patient's record; a CDI bean. Its page uses the template {@code /patients/record.xhtml}, takes the view
 * parameter {@code patient}, and sets the template parameter {@code tab} to {@link #key()}.
 * Overview has rank 10, Plan 20, Therapy 30, Outcomes 40, Record 90.
 */
public interface RecordTab {
    String key();

    int rank();

    /** The message key of its name. */
    String title();

    /** Whether it is for somebody who sees this much of the record; most tabs are for those who see it all. */
    default boolean isFor(Depth reach) {
        return reach == Depth.CLINICAL;
    }

    /** Such as {@code /therapy/record.xhtml}; {@code ?patient=} is added. */
    String page();
}
