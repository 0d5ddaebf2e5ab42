package org.holdfast.outcomes.report;

import java.util.List;

/**
 * The people behind a figure, as far as the reader may know them.
 *
 * @param more there are more than are shown
 * @param elsewhere how many of those looked at are in the care of teams that the reader is not in
 * @param waiting they wait, so that the longest comes first and what matters is how long
 */
public record People(List<PersonRow> rows, boolean more, int elsewhere, boolean waiting) {}
