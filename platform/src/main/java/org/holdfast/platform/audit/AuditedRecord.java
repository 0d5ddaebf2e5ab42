package org.holdfast.platform.audit;

import java.util.UUID;
import org.holdfast.platform.access.RecordId;

/** A record whose audit is read; opening it asks the same guard as opening the record does. */
public record AuditedRecord(UUID value) implements RecordId {}
