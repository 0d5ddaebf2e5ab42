package org.holdfast.platform.people;

import java.util.Optional;
import java.util.UUID;

/**
 * What a member of staff carries and somebody else has to take over when they leave. Any application-scoped bean of this
 * type contributes.
 */
public interface Carries {
    /** Empty where they carry none of it. */
    Optional<Load> by(UUID staff);

    /** The part of it that they carry for this team, and cannot when they are not in it any more. */
    default Optional<Load> by(UUID staff, UUID team) {
        return Optional.empty();
    }
}
