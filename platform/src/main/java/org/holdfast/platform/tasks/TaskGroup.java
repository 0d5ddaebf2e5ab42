package org.holdfast.platform.tasks;

import java.util.List;

/** Tasks that are due about the same time, under the words for that time. */
public record TaskGroup(String words, boolean pressing, List<TaskRow> rows) {}
