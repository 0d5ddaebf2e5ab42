package org.holdfast.platform.rest;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;

/** Forgets, each night, the keys of requests that nobody sends again. */
@Singleton
public class RequestSweep {
    @Inject
    private Once once;

    @Schedule(hour = "3", minute = "20", persistent = false)
    void sweep() {
        once.forget();
    }
}
