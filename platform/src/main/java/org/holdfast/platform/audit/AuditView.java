package org.holdfast.platform.audit;

import java.time.LocalDateTime;
import java.util.UUID;

/**
 * A row of the trail as a page shows it.
 *
 * @param at in the clinic's time
 * @param did the action in words
 * @param whose whose record it concerns; empty where it is nobody's
 */
public record AuditView(
        UUID id,
        LocalDateTime at,
        String person,
        String roles,
        String action,
        String did,
        UUID record,
        String whose,
        String detail,
        String reason,
        String origin) {}
