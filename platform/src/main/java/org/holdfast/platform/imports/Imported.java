package org.holdfast.platform.imports;

/** What an import did: the answer of the API, and what the screen says. All numbers are rows of the file. */
public record Imported(String dataset, long rows, long inserted, long updated, long unchanged) {}
