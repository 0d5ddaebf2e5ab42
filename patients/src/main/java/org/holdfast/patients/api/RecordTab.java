package org.holdfast.patients.api;

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

    /** Such as {@code /therapy/record.xhtml}; {@code ?patient=} is added. */
    String page();
}
