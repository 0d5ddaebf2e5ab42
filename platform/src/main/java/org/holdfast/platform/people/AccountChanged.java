package org.holdfast.platform.people;

import java.util.UUID;

/**
 * Somebody's account was closed, or opened again. Told in the same transaction.
 *
 * @param open whether they can sign in from now on
 */
public record AccountChanged(UUID staff, boolean open) {}
