package org.holdfast.outcomes.assessment;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * An instrument that can be asked.
 *
 * @param items how many it has
 * @param last the day on which this person last answered it; null if they never did
 */
public record InUse(String code, String name, int items, LocalDate last) implements Serializable {}
