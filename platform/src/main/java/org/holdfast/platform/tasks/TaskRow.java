package org.holdfast.platform.tasks;

import java.util.UUID;

/** A line of the task list. */
public record TaskRow(
        UUID id, String title, String detail, String url, String due, String owner, boolean mine, boolean unowned) {}
