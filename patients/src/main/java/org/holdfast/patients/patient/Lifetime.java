package org.holdfast.patients.patient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.holdfast.patients.api.DatedEntries;
import org.holdfast.patients.api.PatientAccess;
import org.holdfast.patients.api.PatientId;
import org.holdfast.platform.Refused;
import org.holdfast.platform.access.Depth;
import org.holdfast.platform.words.Words;

/**
 * Holds births and deaths against what is recorded in between, whichever part of the service keeps it. What it was is named
 * only to those who may know of it.
 */
@ApplicationScoped
class Lifetime {
    private final Instance<DatedEntries> kept;
    private final PatientAccess access;
    private final Words words;

    @Inject
    Lifetime(@Any Instance<DatedEntries> kept, PatientAccess access, Words words) {
        this.kept = kept;
        this.access = access;
        this.words = words;
    }

    /** By patient, in words: "a referral received on 5 May 2026, a contact on 9 May 2026". Others are left out. */
    Map<UUID, String> after(Map<UUID, LocalDate> deaths, Predicate<Depth> mayBeTold) {
        return told(deaths, DatedEntries::after, mayBeTold);
    }

    /** The same of what is recorded before these days of birth. */
    Map<UUID, String> before(Map<UUID, LocalDate> births, Predicate<Depth> mayBeTold) {
        return told(births, DatedEntries::before, mayBeTold);
    }

    private Map<UUID, String> told(
            Map<UUID, LocalDate> days,
            BiFunction<DatedEntries, Map<UUID, LocalDate>, List<DatedEntries.Entry>> which,
            Predicate<Depth> mayBeTold) {
        Map<UUID, String> found = new HashMap<>();
        for (DatedEntries some : kept)
            for (DatedEntries.Entry entry : which.apply(some, days))
                if (mayBeTold.test(entry.depth()))
                    found.merge(
                            entry.patient(),
                            words.say(entry.messageKey(), entry.on()),
                            (before, next) -> before + ", " + next);
        return found;
    }

    /** What is recorded after this day, as far as the reader may know; empty if there is nothing, or no death. */
    String after(PatientId patient, LocalDate died) {
        return died == null
                ? ""
                : after(Map.of(patient.value(), died), mayBeToldOf(patient)).getOrDefault(patient.value(), "");
    }

    /** @throws Refused if something is recorded before this day; a day that is not known is before everything */
    void begins(PatientId patient, LocalDate born) {
        if (born == null) return;
        Map<UUID, LocalDate> births = Map.of(patient.value(), born);
        if (before(births, depth -> true).isEmpty()) return;
        String has = before(births, mayBeToldOf(patient)).getOrDefault(patient.value(), "");
        throw (has.isEmpty()
                        ? new Refused("patient.bornAfterItsRecord")
                        : new Refused("patient.bornAfterRecorded", has))
                .on("dateOfBirth");
    }

    private Predicate<Depth> mayBeToldOf(PatientId patient) {
        boolean clinical = access.mayOpen(patient, Depth.CLINICAL);
        return depth -> clinical || depth != Depth.CLINICAL;
    }
}
