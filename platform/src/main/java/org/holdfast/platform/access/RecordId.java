package org.holdfast.platform.access;

import java.util.UUID;

/** The id of a record that not everybody may open. An argument of this type is checked before the use case runs. */
public interface RecordId {
    UUID value();
}
