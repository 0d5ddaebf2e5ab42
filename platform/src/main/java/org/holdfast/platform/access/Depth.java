package org.holdfast.platform.access;

/** How much of a record a use case shows. */
public enum Depth {
    /** That the person exists, their name, and where they are in the service: lists and counts. */
    LIST,
    /** Who they are and how to reach them. */
    DEMOGRAPHIC,
    /** What was said and done in their care. */
    CLINICAL
}
