package org.holdfast.therapy.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Implemented by a CDI bean of any module that knows reasons why people on a caseload need their clinician. Asked once
 * for the whole list, so it answers with one statement however many people there are.
 */
public interface CaseloadReasons {
    /** By patient; people without a reason are left out. */
    Map<UUID, List<CaseloadReason>> reasons(Set<UUID> patients, Instant at);
}
