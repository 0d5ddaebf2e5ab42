package org.holdfast.platform.tasks;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Something I have finished, and what came of it.
 *
 * @param outcome null if it is about somebody whose record is not open to the reader
 */
public record DoneRow(UUID id, String title, String outcome, LocalDate on) {}
