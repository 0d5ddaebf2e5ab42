package org.holdfast.platform.page;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import org.holdfast.platform.drafts.Drafts;

/** Forgets, each night, drafts nobody came back to and the numbers of submits long past. */
@Singleton
public class NightlySweep {
    @Inject
    private Submits submits;

    @Inject
    private Drafts drafts;

    @Schedule(hour = "3", minute = "10", persistent = false)
    void sweep() {
        submits.forget();
        drafts.forget();
    }
}
