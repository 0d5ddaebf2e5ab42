package org.holdfast.platform.tasks;

import java.time.LocalDate;
import java.util.UUID;

/** Something I have finished, and what came of it. */
public record DoneRow(UUID id, String title, String outcome, LocalDate on) {}
