package org.holdfast.patients.record;

/** An entry of the timeline in words. */
public record DayView(String when, String title, String detail, String icon, String link) {}
