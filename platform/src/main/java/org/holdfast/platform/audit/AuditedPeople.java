package org.holdfast.platform.audit;

import java.util.List;
import java.util.UUID;

/**
 * Who was in the list that a row of the trail tells of.
 *
 * @param row what was done, by whom and when
 */
public record AuditedPeople(AuditView row, List<Named> people) {
    /** @param name as the record's module knows it, or the id where it knows none */
    public record Named(UUID record, String name) {}
}
