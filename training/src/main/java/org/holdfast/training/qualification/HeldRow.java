package org.holdfast.training.qualification;

import java.time.LocalDate;
import java.util.UUID;

/** A session of supervision to choose from. */
public record HeldRow(UUID id, LocalDate heldOn, int minutes, UUID supervisor, String supervisorName) {}
