package org.holdfast.platform.tags;

/** One thing to choose from: the value that is stored and the words that are read. */
public record Option(Object value, String label) {}
