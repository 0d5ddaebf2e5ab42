package org.holdfast.outcomes.contact;

import static org.holdfast.platform.access.Role.Names.CLINICIAN;
import static org.holdfast.platform.access.Role.Names.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.holdfast.outcomes.fact.Lifetimes;
import org.holdfast.patients.api.PatientId;
import org.holdfast.platform.Refused;
import org.holdfast.platform.Unknown;
import org.holdfast.platform.access.Audited;
import org.holdfast.platform.access.UseCase;
import org.holdfast.platform.access.Who;
import org.holdfast.platform.database.Sql;

/** Where contacts with other services are recorded and read. */
@UseCase
class ContactDesk {
    private static final String ROW =
            "SELECT c.id, c.type, c.started_on, c.ended_on, c.source FROM outcomes.contact c WHERE ";

    private final Sql sql;
    private final Clock clock;
    private final Who who;
    private final Lifetimes lifetimes;

    @Inject
    ContactDesk(Sql sql, Clock clock, Who who, Lifetimes lifetimes) {
        this.sql = sql;
        this.clock = clock;
        this.who = who;
        this.lifetimes = lifetimes;
    }

    @RolesAllowed({CLINICIAN, SUPERVISOR})
    @Audited("contact.recorded")
    public UUID record(UUID id, PatientId patient, ContactFacts facts) {
        facts.happenedBy(LocalDate.now(clock));
        lifetimes.get(patient).holds(facts.startedOn(), "startedOn");
        if (sql.count(
                        "SELECT COUNT(*) FROM outcomes.contact_type t WHERE NOT EXISTS"
                                + " (SELECT 1 FROM outcomes.contact_type k WHERE k.type = ?)",
                        facts.type())
                >= ContactDataset.MOST_TYPES) throw new Refused("contact.tooManyTypes", facts.type()).on("type");
        sql.update(
                "INSERT INTO outcomes.contact_type (type) SELECT t.type FROM (SELECT CAST(? AS VARCHAR(40)) AS type) t"
                        + " WHERE NOT EXISTS (SELECT 1 FROM outcomes.contact_type k WHERE k.type = t.type)",
                facts.type());
        sql.update(
                "INSERT INTO outcomes.contact (id, contact_key, patient_id, type, started_on, ended_on, source, entered_at,"
                        + " entered_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                id.toString(),
                patient.value(),
                facts.type(),
                facts.startedOn(),
                facts.endedOn(),
                facts.source(),
                clock.instant(),
                who.staff());
        return id;
    }

    @RolesAllowed({CLINICIAN, SUPERVISOR})
    @Audited("contact.read")
    public ContactRow read(PatientId patient, UUID contact) {
        return sql.one(ROW + "c.id = ? AND c.patient_id = ?", ContactDesk::row, contact, patient.value())
                .orElseThrow(() -> new Unknown("contact " + contact));
    }

    /** The newest first. */
    @RolesAllowed({CLINICIAN, SUPERVISOR})
    @Audited("contacts.read")
    public List<ContactRow> all(PatientId patient) {
        return sql.list(
                ROW + "c.patient_id = ? AND c.struck_out_at IS NULL ORDER BY c.started_on DESC, c.id DESC"
                        + " FETCH FIRST 200 ROWS ONLY",
                ContactDesk::row,
                patient.value());
    }

    /** Entered in error: it stays readable with the reason, and counts nowhere. */
    @RolesAllowed({CLINICIAN, SUPERVISOR})
    @Audited("contact.struckOut")
    public void strikeOut(PatientId patient, UUID contact, String reason) {
        if (reason == null || reason.isBlank()) throw new Refused("outcomes.strike.needsReason").on("reason");
        int struck = sql.update(
                "UPDATE outcomes.contact SET struck_out_at = ?, struck_out_by = ?, struck_out_reason = ?,"
                        + " version = version + 1 WHERE id = ? AND patient_id = ? AND struck_out_at IS NULL",
                clock.instant(),
                who.staff(),
                reason.strip(),
                contact,
                patient.value());
        if (struck == 0) throw new Unknown("contact " + contact);
    }

    private static ContactRow row(java.sql.ResultSet row) throws java.sql.SQLException {
        return new ContactRow(
                Sql.uuid(row, "id"),
                row.getString("type"),
                Sql.date(row, "started_on"),
                Sql.date(row, "ended_on"),
                row.getString("source"));
    }
}
