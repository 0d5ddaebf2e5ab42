package org.holdfast.patients.api;

/**
 * Opens a record beyond the usual rules, for four hours, in the name of whoever is acting, and tells information
 * governance; does nothing where the record is open to them anyway.
 */
public interface OpenWithReason {
    /**
     * @param reason one word of the vocabulary of reasons, such as {@code EMERGENCY}
     * @param said the reason in their own words
     */
    void open(PatientId record, String reason, String said);
}
