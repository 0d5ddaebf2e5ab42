package org.holdfast.outcomes.event;

import static org.holdfast.platform.access.Role.Names.CLINICIAN;
import static org.holdfast.platform.access.Role.Names.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
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

/** Where self-harm and other events are recorded and read. */
@UseCase
class EventDesk {
    private static final String ROW = "SELECT e.id, e.occurred_on, e.precision, e.act, e.intent, e.medical_severity,"
            + " e.treatment, e.method, e.count FROM outcomes.event e WHERE ";

    private final Sql sql;
    private final Clock clock;
    private final Who who;
    private final Lifetimes lifetimes;

    @Inject
    EventDesk(Sql sql, Clock clock, Who who, Lifetimes lifetimes) {
        this.sql = sql;
        this.clock = clock;
        this.who = who;
        this.lifetimes = lifetimes;
    }

    @RolesAllowed({CLINICIAN, SUPERVISOR})
    @Audited("event.recorded")
    public UUID record(UUID id, PatientId patient, EventFacts facts) {
        facts.happenedBy(LocalDate.now(clock));
        if (facts.precision() == Precision.DAY) lifetimes.get(patient).holds(facts.occurredOn(), "occurredOn");
        else lifetimes.get(patient);
        sql.update(
                "INSERT INTO outcomes.event (id, event_key, patient_id, occurred_on, precision, act, intent, intent_basis,"
                        + " medical_severity, treatment, method, count, informant, corroborated, setting,"
                        + " substance_involved, reported_on, entered_at, entered_by)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                id.toString(),
                patient.value(),
                facts.occurredOn(),
                facts.precision(),
                facts.act(),
                facts.intent(),
                facts.intentBasis(),
                facts.severity(),
                facts.treatment(),
                facts.method(),
                facts.count(),
                facts.informant(),
                facts.corroborated(),
                facts.setting(),
                facts.substanceInvolved(),
                facts.reportedOn(),
                clock.instant(),
                who.staff());
        return id;
    }

    @RolesAllowed({CLINICIAN, SUPERVISOR})
    @Audited("event.read")
    public EventRow read(PatientId patient, UUID event) {
        return sql.one(ROW + "e.id = ? AND e.patient_id = ?", EventDesk::row, event, patient.value())
                .orElseThrow(() -> new Unknown("event " + event));
    }

    /** The newest first. */
    @RolesAllowed({CLINICIAN, SUPERVISOR})
    @Audited("events.read")
    public List<EventRow> all(PatientId patient) {
        return sql.list(
                ROW + "e.patient_id = ? AND e.struck_out_at IS NULL ORDER BY e.occurred_on DESC, e.id DESC"
                        + " FETCH FIRST 200 ROWS ONLY",
                EventDesk::row,
                patient.value());
    }

    /** Entered in error: it stays readable with the reason, and counts nowhere. */
    @RolesAllowed({CLINICIAN, SUPERVISOR})
    @Audited("event.struckOut")
    public void strikeOut(PatientId patient, UUID event, String reason) {
        if (reason == null || reason.isBlank()) throw new Refused("outcomes.strike.needsReason").on("reason");
        int struck = sql.update(
                "UPDATE outcomes.event SET struck_out_at = ?, struck_out_by = ?, struck_out_reason = ?,"
                        + " version = version + 1 WHERE id = ? AND patient_id = ? AND struck_out_at IS NULL",
                clock.instant(),
                who.staff(),
                reason.strip(),
                event,
                patient.value());
        if (struck == 0) throw new Unknown("event " + event);
    }

    static EventRow row(ResultSet row) throws SQLException {
        return new EventRow(
                Sql.uuid(row, "id"),
                Sql.date(row, "occurred_on"),
                Precision.valueOf(row.getString("precision")),
                Act.valueOf(row.getString("act")),
                row.getString("intent") == null ? null : Intent.valueOf(row.getString("intent")),
                row.getObject("medical_severity", Integer.class),
                row.getString("treatment") == null ? null : Treatment.valueOf(row.getString("treatment")),
                row.getString("method"),
                row.getInt("count"));
    }
}
