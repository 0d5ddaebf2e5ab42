package org.holdfast.outcomes.entry;

import java.util.UUID;
import org.holdfast.platform.Unknown;

/** The id of an entry as it stands in an address. */
public final class Address {
    private Address() {}

    /** @throws Unknown if it is none */
    public static UUID id(String text) {
        try {
            if (text != null && text.length() == 36) return UUID.fromString(text);
        } catch (IllegalArgumentException nonsense) {
            // Said below.
        }
        throw new Unknown("entry");
    }
}
