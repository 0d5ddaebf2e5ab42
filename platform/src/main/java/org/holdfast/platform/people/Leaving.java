package org.holdfast.platform.people;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A day was entered from which somebody no longer works here, or changed, or taken back. Told in the same transaction.
 *
 * @param on from this day they have no access; null if they stay after all
 */
public record Leaving(UUID staff, LocalDate on) {}
