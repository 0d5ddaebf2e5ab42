package org.holdfast.outcomes.entry;

import java.io.Serializable;

/**
 * An entry as it was before somebody corrected it or its sender changed it.
 *
 * @param superseded who did, when and why
 */
public record Earlier<R extends Row>(R said, Signed superseded) implements Serializable {}
