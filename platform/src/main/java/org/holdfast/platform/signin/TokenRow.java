package org.holdfast.platform.signin;

import java.time.LocalDateTime;
import java.util.UUID;

/** A token that is good now. */
public record TokenRow(
        UUID id, String label, LocalDateTime madeAt, LocalDateTime expiresAt, LocalDateTime usedAt, String address) {}
