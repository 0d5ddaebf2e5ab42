package org.holdfast.platform.tasks;

import java.util.UUID;

/**
 * Something that is still to be done for somebody, as their record shows it.
 *
 * @param owner null if nobody has it yet
 */
public record OwedRow(UUID id, String title, String url, String due, boolean late, String owner) {}
