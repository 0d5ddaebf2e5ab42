package org.holdfast.platform.tasks;

import java.util.UUID;
import org.holdfast.platform.access.RecordId;

/** The record that a task is about; asking for something to be done about it asks the same guard as opening it does. */
public record TaskRecord(UUID value) implements RecordId {}
