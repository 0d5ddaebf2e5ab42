package org.holdfast.platform.signin;

import java.time.Instant;
import java.time.LocalDateTime;
import org.holdfast.platform.Time;

/** Moments as the clinic's clocks show them. */
final class Moments {
    private Moments() {}

    static LocalDateTime of(Instant instant) {
        return instant == null ? null : LocalDateTime.ofInstant(instant, Time.CLINIC);
    }
}
