package org.holdfast.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.ZoneId;

/** The service's clock. Everything that asks what time it is asks this one, so that a test can say. */
@ApplicationScoped
public class Time {
    /** Dates of care are local dates of the clinic. */
    public static final ZoneId CLINIC = ZoneId.of("Europe/London");

    @Produces
    Clock clock() {
        return Clock.system(CLINIC);
    }
}
