package org.holdfast.therapy.caseload;

/** A task of today as the side of the caseload shows it. */
public record DueTask(String title, String detail, String url, String due) {}
