package org.holdfast.therapy.recurrence;

/** What a rhythm counts: weeks, or months on the same weekday of the month. */
public enum Every {
    WEEK,
    MONTH
}
