package org.holdfast.platform.access;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Whose records these are, in a few words. The module that owns the records provides it; unknown ids are left out. */
public interface RecordNames {
    Map<UUID, String> names(Set<UUID> records);

    /** Where this record is opened. */
    String page(UUID record);
}
