package org.holdfast.outcomes.contact;

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
import org.holdfast.outcomes.fact.Lifetimes;
import org.holdfast.patients.api.PatientId;
import org.holdfast.platform.Refused;
import org.holdfast.platform.Together;
import org.holdfast.platform.access.Audited;
import org.holdfast.platform.access.UseCase;
import org.holdfast.platform.access.Who;
import org.holdfast.platform.database.Sql;

/** Where contacts with other services are recorded, read, corrected and struck out. */
@UseCase
class ContactDesk implements Entries {
    static final String KIND = "contact";

    private final Sql sql;
    private final Clock clock;
    private final Lifetimes lifetimes;
    private final ContactTypes types;
    private final Ledger<ContactRow> ledger;

    @Inject
    ContactDesk(Sql sql, Clock clock, Who who, Lifetimes lifetimes, ContactTypes types) {
        this.sql = sql;
        this.clock = clock;
        this.lifetimes = lifetimes;
        this.types = types;
        this.ledger = new Ledger<>(sql, clock, who, KIND, ContactRow.COLUMNS, ContactRow::of);
    }

    @RolesAllowed({CLINICIAN, SUPERVISOR})
    @Audited("contact.recorded")
    public UUID record(UUID id, PatientId patient, ContactFacts facts) {
        fits(patient, facts);
        ledger.add(id, patient, facts.startedOn(), facts.endedOn(), facts.type(), facts.source());
        return id;
    }

    /**
     * What makes one ask before it is recorded: it lasts longer than such contacts do, or the record has the very same
     * already.
     *
     * @throws Refused if there is such a doubt; whoever is sure records it all the same
     */
    @RolesAllowed({CLINICIAN, SUPERVISOR})
    public void doubt(PatientId patient, ContactFacts facts) {
        Together together = new Together();
        together.check(() -> facts.tooLong().ifPresent(days -> {
            throw new Refused(
                            "contact.doubt.long",
                            ContactType.known(facts.type()).orElseThrow(),
                            days)
                    .on("endedOn");
        }));
        together.check(() -> {
            long same = sql.count(
                    "SELECT COUNT(*) FROM outcomes.contact WHERE patient_id = ? AND type = ? AND started_on = ?"
                            + " AND COALESCE(ended_on, started_on) = CAST(? AS DATE) AND struck_out_at IS NULL",
                    patient.value(),
                    facts.type(),
                    facts.startedOn(),
                    facts.endedOn() == null ? facts.startedOn() : facts.endedOn());
            if (same > 0) throw new Refused("contact.doubt.again", facts.startedOn()).on("startedOn");
        });
        together.refuse();
    }

    private void fits(PatientId patient, ContactFacts facts) {
        facts.happenedBy(LocalDate.now(clock));
        lifetimes.get(patient).holds(facts.startedOn(), "startedOn");
        if (types.isFull(facts.type())) throw new Refused("contact.tooManyTypes", facts.type()).on("type");
        sql.update(
                "INSERT INTO outcomes.contact_type (type) SELECT t.type FROM (SELECT CAST(? AS VARCHAR(40)) AS type) t"
                        + " WHERE NOT EXISTS (SELECT 1 FROM outcomes.contact_type k WHERE k.type = t.type)",
                facts.type());
    }

    @RolesAllowed({CLINICIAN, SUPERVISOR})
    @Audited("contact.read")
    public ContactRow read(PatientId patient, UUID contact) {
        return ledger.get(patient, contact);
    }

    @RolesAllowed({CLINICIAN, SUPERVISOR})
    @Audited("contact.read")
    public Whole<ContactRow> whole(PatientId patient, UUID contact) {
        return ledger.whole(patient, contact);
    }

    /** The newest first, those struck out too: as many as asked for, and one more if there are that many. */
    @RolesAllowed({CLINICIAN, SUPERVISOR})
    @Audited("contacts.read")
    public List<ContactRow> page(PatientId patient, After after, int limit) {
        return ledger.page(patient, after, limit);
    }

    @RolesAllowed({CLINICIAN, SUPERVISOR})
    public long total(PatientId patient) {
        return ledger.total(patient);
    }

    /** @param seen the version that the person was looking at */
    @RolesAllowed({CLINICIAN, SUPERVISOR})
    @Audited("contact.corrected")
    public void correct(PatientId patient, UUID contact, int seen, ContactFacts facts, String reason) {
        fits(patient, facts);
        ledger.correct(
                patient, contact, seen, reason, facts.startedOn(), facts.endedOn(), facts.type(), facts.source());
    }

    @Override
    @RolesAllowed({CLINICIAN, SUPERVISOR})
    @Audited("contact.struckOut")
    public void strikeOut(PatientId patient, UUID contact, Integer seen, String reason) {
        ledger.strikeOut(patient, contact, seen, reason);
    }

    @Override
    @RolesAllowed({CLINICIAN, SUPERVISOR})
    @Audited("contact.read")
    public Told told(PatientId patient, UUID contact) {
        ContactRow row = ledger.get(patient, contact);
        return new Told(row, types.line(row));
    }

    @Override
    @RolesAllowed({CLINICIAN, SUPERVISOR})
    public String kind() {
        return KIND;
    }
}
