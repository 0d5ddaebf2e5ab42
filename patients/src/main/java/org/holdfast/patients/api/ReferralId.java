package org.holdfast.patients.api;

import java.util.UUID;
import org.holdfast.platform.Unknown;

/** Which referral. */
public record ReferralId(UUID value) {
    public ReferralId {
        if (value == null) throw new Unknown("referral");
    }

    public static ReferralId of(String text) {
        try {
            return new ReferralId(UUID.fromString(text == null ? "" : text.strip()));
        } catch (IllegalArgumentException nonsense) {
            throw new Unknown("referral");
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
