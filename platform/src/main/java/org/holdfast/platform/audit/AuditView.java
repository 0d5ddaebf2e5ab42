package org.holdfast.platform.audit;

import java.time.LocalDateTime;
import java.util.UUID;

/**
 * A row of the trail as a page shows it.
 *
 * @param at in the clinic's time
 * @param did the action in words
 * @param whose whose record it concerns; empty where it is nobody's or several people's
 * @param people how many records the row names, where it names a list of them; else 0
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
        int people,
        String detail,
        String reason,
        String origin) {}
