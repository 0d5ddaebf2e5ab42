package org.holdfast.patients.api;

/**
 * A panel on a patient's overview; a CDI bean. The fragment is a {@code ui:composition} without a template that finds
 * the patient as {@code #{record.patient}} and fills itself from a bean of its own module.
 */
public interface OverviewPanel {
    int rank();

    /** Such as {@code /therapy/overview-panel.xhtml}. */
    String fragment();

    /** In the narrow column on the right, rather than in the wide one. */
    default boolean isAside() {
        return false;
    }
}
