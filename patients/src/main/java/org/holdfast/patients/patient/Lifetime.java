package org.holdfast.patients.patient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.holdfast.patients.api.PatientAccess;
import org.holdfast.patients.api.PatientId;
import org.holdfast.patients.api.RecordedDays;
import org.holdfast.patients.api.RecordedDays.First;
import org.holdfast.platform.Refused;
import org.holdfast.platform.access.Depth;
import org.holdfast.platform.words.Words;

/**
 * Holds a birth and a death against what is recorded in between, whichever part of the service keeps it. What it was is
 * named only to those who may know of it.
 */
@ApplicationScoped
class Lifetime {
    private final Instance<RecordedDays> kept;
    private final PatientAccess access;
    private final Words words;

    @Inject
    Lifetime(Instance<RecordedDays> kept, PatientAccess access, Words words) {
        this.kept = kept;
        this.access = access;
        this.words = words;
    }

    /** The first thing recorded of each of these patients. */
    Map<UUID, First> first(Collection<UUID> patients) {
        Map<UUID, First> all = new HashMap<>();
        for (RecordedDays part : kept) part.first(patients).forEach((id, first) -> all.merge(id, first, First::or));
        return all;
    }

    /** @throws Refused if something is recorded before this day; a day that is not known is before everything */
    void begins(PatientId patient, LocalDate born) {
        if (born == null) return;
        First first = first(List.of(patient.value())).get(patient.value());
        if (first == null || !first.on().isBefore(born)) return;
        if (access.mayOpen(patient, Depth.CLINICAL))
            throw new Refused("patient.bornAfterRecorded", first.on(), first.what()).on("dateOfBirth");
        throw new Refused("patient.bornAfterItsRecord").on("dateOfBirth");
    }

    /** What is recorded after this day. */
    List<String> after(PatientId patient, LocalDate day) {
        List<String> all = new ArrayList<>();
        for (RecordedDays part : kept) all.addAll(part.after(patient, day));
        return all.isEmpty() || access.mayOpen(patient, Depth.CLINICAL)
                ? all
                : List.of(words.say("patient.afterDeath.closed"));
    }
}
