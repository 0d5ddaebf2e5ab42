package org.holdfast.patients.history;

import java.io.Serializable;

/**
 * A row as it was before somebody changed it or its sender did.
 *
 * @param superseded who did, when and why
 */
public record Earlier<R>(R said, Signed superseded) implements Serializable {}
