package org.holdfast.outcomes.entry;

import java.io.Serializable;
import java.time.Instant;

/**
 * When, by whom and why something was done to an entry.
 *
 * @param at null if another system sent it before the time was kept
 * @param by a name; null if it was another system
 * @param reason null if none was asked for
 */
public record Signed(Instant at, String by, String reason) implements Serializable {}
