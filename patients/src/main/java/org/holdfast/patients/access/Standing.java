package org.holdfast.patients.access;

import java.time.Instant;
import java.util.UUID;

/**
 * How a member of staff stands to a record, and the opening that lasts, if one does.
 *
 * @param opening null if there is none
 */
record Standing(Ties ties, UUID opening, OpeningReason reason, String said, Instant endsAt) {}
