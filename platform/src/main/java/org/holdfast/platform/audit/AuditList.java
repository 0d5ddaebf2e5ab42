package org.holdfast.platform.audit;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * Rows of the trail, newest first.
 *
 * @param next where the older ones go on; null where there are none
 */
public record AuditList(List<AuditView> rows, UUID next) {
    /** Whose names it shows. */
    List<UUID> records() {
        return rows.stream().map(AuditView::record).filter(Objects::nonNull).toList();
    }
}
