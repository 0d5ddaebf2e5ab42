package org.holdfast.therapy.episode;

/**
 * Something owed or done, as a line.
 *
 * @param strong it is late
 */
public record Item(String product, String text, String when, boolean strong) {}
