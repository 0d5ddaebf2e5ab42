package org.holdfast.patients.patient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.holdfast.patients.api.DatedEntries;
import org.holdfast.platform.access.Depth;
import org.holdfast.platform.words.Words;

/** Gathers from every module what lies after people's deaths. */
@ApplicationScoped
class LaterEntries {
    private final Instance<DatedEntries> kept;
    private final Words words;

    @Inject
    LaterEntries(@Any Instance<DatedEntries> kept, Words words) {
        this.kept = kept;
        this.words = words;
    }

    /** By patient, in words: "a referral received on 5 May 2026, a contact on 9 May 2026". Others are left out. */
    Map<UUID, String> after(Map<UUID, LocalDate> deaths, Predicate<Depth> mayBeTold) {
        Map<UUID, String> found = new HashMap<>();
        for (DatedEntries some : kept)
            for (DatedEntries.Later later : some.after(deaths))
                if (mayBeTold.test(later.depth()))
                    found.merge(
                            later.patient(),
                            words.say(later.messageKey(), later.on()),
                            (before, next) -> before + ", " + next);
        return found;
    }
}
