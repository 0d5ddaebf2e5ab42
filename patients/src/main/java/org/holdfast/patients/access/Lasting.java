package org.holdfast.patients.access;

import java.time.LocalDateTime;
import java.util.UUID;

/** An opening by reason that still lasts and without which the reader would not be here. */
public record Lasting(UUID id, String reason, String said, LocalDateTime until) {}
