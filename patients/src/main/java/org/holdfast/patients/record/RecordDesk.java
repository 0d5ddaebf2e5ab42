package org.holdfast.patients.record;

import static org.holdfast.platform.access.Role.Names.ADMIN;
import static org.holdfast.platform.access.Role.Names.CLINICIAN;
import static org.holdfast.platform.access.Role.Names.MANAGER;
import static org.holdfast.platform.access.Role.Names.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.holdfast.patients.access.LastingOpenings;
import org.holdfast.patients.api.BannerFact;
import org.holdfast.patients.api.BannerSource;
import org.holdfast.patients.api.PatientAccess;
import org.holdfast.patients.api.PatientId;
import org.holdfast.patients.api.PatientSummary;
import org.holdfast.patients.api.Patients;
import org.holdfast.patients.api.TimelineEntry;
import org.holdfast.patients.api.TimelineSource;
import org.holdfast.platform.Unknown;
import org.holdfast.platform.access.Audited;
import org.holdfast.platform.access.Depth;
import org.holdfast.platform.access.Reads;
import org.holdfast.platform.access.UseCase;

/** Opening a record: who it is, and what happened. */
@UseCase
class RecordDesk {
    private static final Comparator<TimelineEntry> NEWEST_FIRST = Comparator.comparing(
                    (TimelineEntry entry) -> entry.on())
            .thenComparing(TimelineEntry::at, Comparator.nullsFirst(Comparator.naturalOrder()))
            .reversed();

    private final Patients patients;
    private final PatientAccess access;
    private final LastingOpenings openings;
    private final Instance<BannerSource> banners;
    private final Instance<TimelineSource> timelines;

    @Inject
    RecordDesk(
            Patients patients,
            PatientAccess access,
            LastingOpenings openings,
            Instance<BannerSource> banners,
            Instance<TimelineSource> timelines) {
        this.patients = patients;
        this.access = access;
        this.openings = openings;
        this.banners = banners;
        this.timelines = timelines;
    }

    /** Part of every page of the record; the page's own use case leaves the audit row, or else {@link #shown}. */
    @RolesAllowed({CLINICIAN, SUPERVISOR, MANAGER, ADMIN})
    @Reads(Depth.LIST)
    public Banner banner(PatientId id) {
        PatientSummary patient = patients.find(id).orElseThrow(() -> new Unknown("patient"));
        boolean clinical = access.mayOpen(id, Depth.CLINICAL);
        boolean demographic = clinical || access.mayOpen(id, Depth.DEMOGRAPHIC);
        List<BannerFact> facts = new ArrayList<>();
        if (clinical) for (BannerSource source : banners) facts.addAll(source.facts(id));
        facts.sort(Comparator.comparing(BannerFact::kind));
        BannerFact plan = facts.stream()
                .filter(fact -> fact.kind() == BannerFact.Kind.CRISIS_PLAN)
                .findFirst()
                .orElse(null);
        facts.removeIf(fact -> fact.kind() == BannerFact.Kind.CRISIS_PLAN);
        return new Banner(
                patient.id(),
                patient.name(),
                demographic ? patient.legalName() : null,
                demographic ? patient.born() : null,
                demographic ? patient.age() : null,
                demographic ? patient.diedOn() : null,
                demographic ? patient.spokenNhsNumber() : null,
                patient.restricted(),
                clinical,
                clinical ? Depth.CLINICAL : demographic ? Depth.DEMOGRAPHIC : Depth.LIST,
                List.copyOf(facts),
                plan,
                openings.of(id).orElse(null));
    }

    /** Somebody was shown whose record it is, and as much of it as the banner tells. */
    @RolesAllowed({CLINICIAN, SUPERVISOR, MANAGER, ADMIN})
    @Reads(Depth.LIST)
    @Audited("patient.shown")
    public void shown(PatientId id) {
        // The row is all that is wanted.
    }

    /** What happened, newest first: one statement for each part of the service that tells of it. */
    @RolesAllowed({CLINICIAN, SUPERVISOR})
    @Audited("patient.opened")
    public Timeline timeline(PatientId id, int most) {
        List<TimelineEntry> all = new ArrayList<>();
        for (TimelineSource source : timelines) all.addAll(source.newest(id, most + 1));
        all.sort(NEWEST_FIRST);
        return new Timeline(List.copyOf(all.subList(0, Math.min(most, all.size()))), all.size() > most);
    }
}
