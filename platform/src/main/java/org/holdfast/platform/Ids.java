package org.holdfast.platform;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Identifiers: time-ordered (UUID version 7), so that rows made together lie together in the database. */
public final class Ids {
    private Ids() {}

    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
