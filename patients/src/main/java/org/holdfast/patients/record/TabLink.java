package org.holdfast.patients.record;

/** A tab of the record. */
public record TabLink(String key, String title, String url) {}
