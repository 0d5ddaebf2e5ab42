package org.holdfast.platform.tasks;

import java.util.UUID;

/**
 * A line of the task list.
 *
 * @param settling what is done at its page, where only that settles it; else null
 * @param closed about somebody whose record is not open to the reader, so that the line does not say whom
 */
public record TaskRow(
        UUID id,
        String title,
        String detail,
        String url,
        String settling,
        String due,
        String owner,
        UUID ownerId,
        boolean mine,
        boolean unowned,
        boolean closed) {}
