package org.holdfast.outcomes.event;

import static org.holdfast.platform.access.Role.Names.CLINICIAN;
import static org.holdfast.platform.access.Role.Names.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.holdfast.outcomes.entry.After;
import org.holdfast.outcomes.entry.Entries;
import org.holdfast.outcomes.entry.Ledger;
import org.holdfast.outcomes.entry.Whole;
import org.holdfast.outcomes.fact.Lifetime;
import org.holdfast.outcomes.fact.Lifetimes;
import org.holdfast.patients.api.PatientId;
import org.holdfast.platform.access.Audited;
import org.holdfast.platform.access.UseCase;
import org.holdfast.platform.access.Who;
import org.holdfast.platform.database.Sql;

/** Where self-harm and other events are recorded, read, corrected and struck out. */
@UseCase
class EventDesk implements Entries {
    static final String KIND = "event";

    private final Clock clock;
    private final Lifetimes lifetimes;
    private final EventWords words;
    private final DeathToRecord death;
    private final Ledger<EventRow> ledger;

    @Inject
    EventDesk(Sql sql, Clock clock, Who who, Lifetimes lifetimes, EventWords words, DeathToRecord death) {
        this.clock = clock;
        this.lifetimes = lifetimes;
        this.words = words;
        this.death = death;
        this.ledger = new Ledger<>(sql, clock, who, KIND, EventRow.COLUMNS, EventRow::of);
    }

    @RolesAllowed({CLINICIAN, SUPERVISOR})
    @Audited("event.recorded")
    public UUID record(UUID id, PatientId patient, EventFacts facts) {
        fits(patient, facts);
        ledger.add(id, patient, facts.told());
        death.look(patient);
        return id;
    }

    private void fits(PatientId patient, EventFacts facts) {
        facts.happenedBy(LocalDate.now(clock));
        Lifetime lifetime = lifetimes.get(patient);
        // A week or month is given by one of its days, so it may begin before the birth or end after the death.
        if (facts.precision() == Precision.DAY) lifetime.holds(facts.occurredOn(), "occurredOn");
    }

    @RolesAllowed({CLINICIAN, SUPERVISOR})
    @Audited("event.read")
    public EventRow read(PatientId patient, UUID event) {
        return ledger.get(patient, event);
    }

    @RolesAllowed({CLINICIAN, SUPERVISOR})
    @Audited("event.read")
    public Whole<EventRow> whole(PatientId patient, UUID event) {
        return ledger.whole(patient, event);
    }

    /** The newest first, those struck out too: as many as asked for, and one more if there are that many. */
    @RolesAllowed({CLINICIAN, SUPERVISOR})
    @Audited("events.read")
    public List<EventRow> page(PatientId patient, After after, int limit) {
        return ledger.page(patient, after, limit);
    }

    @RolesAllowed({CLINICIAN, SUPERVISOR})
    public long total(PatientId patient) {
        return ledger.total(patient);
    }

    /** @param seen the version that the person was looking at */
    @RolesAllowed({CLINICIAN, SUPERVISOR})
    @Audited("event.corrected")
    public void correct(PatientId patient, UUID event, int seen, EventFacts facts, String reason) {
        fits(patient, facts);
        ledger.correct(patient, event, seen, reason, facts.told());
        death.look(patient);
    }

    @Override
    @RolesAllowed({CLINICIAN, SUPERVISOR})
    @Audited("event.struckOut")
    public void strikeOut(PatientId patient, UUID event, Integer seen, String reason) {
        ledger.strikeOut(patient, event, seen, reason);
        death.look(patient);
    }

    @Override
    @RolesAllowed({CLINICIAN, SUPERVISOR})
    @Audited("event.read")
    public Told told(PatientId patient, UUID event) {
        EventRow row = ledger.get(patient, event);
        return new Told(row, words.line(row));
    }

    @Override
    @RolesAllowed({CLINICIAN, SUPERVISOR})
    public String kind() {
        return KIND;
    }
}
