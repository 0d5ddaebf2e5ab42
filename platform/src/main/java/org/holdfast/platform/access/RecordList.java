package org.holdfast.platform.access;

import java.util.Collection;
import java.util.UUID;

/** What a use case answers that shows people of several records: its audit row names them all. */
public interface RecordList {
    /** Whose records it shows something of; the same id may come more than once. */
    Collection<UUID> records();
}
