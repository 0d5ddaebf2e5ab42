package org.holdfast.patients.record;

import java.util.List;
import org.holdfast.patients.api.TimelineEntry;

/**
 * What happened, newest first.
 *
 * @param more there is more before the last of these
 */
public record Timeline(List<TimelineEntry> entries, boolean more) {}
