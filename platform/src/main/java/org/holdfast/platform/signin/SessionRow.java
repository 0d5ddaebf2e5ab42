package org.holdfast.platform.signin;

import java.time.LocalDateTime;
import java.util.UUID;

/** A browser that somebody is signed in with. */
public record SessionRow(
        UUID id, LocalDateTime startedAt, LocalDateTime usedAt, String address, String device, boolean current) {}
