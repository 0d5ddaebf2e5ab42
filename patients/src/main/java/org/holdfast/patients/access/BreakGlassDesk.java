package org.holdfast.patients.access;

import static org.holdfast.platform.access.Role.Names.CLINICIAN;
import static org.holdfast.platform.access.Role.Names.GOVERNANCE;
import static org.holdfast.platform.access.Role.Names.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.holdfast.patients.api.PatientId;
import org.holdfast.patients.api.PatientSummary;
import org.holdfast.patients.api.Patients;
import org.holdfast.platform.Unknown;
import org.holdfast.platform.access.Depth;
import org.holdfast.platform.access.UseCase;
import org.holdfast.platform.access.Who;
import org.holdfast.platform.audit.AuditTrail;
import org.holdfast.platform.database.Sql;
import org.holdfast.platform.words.Words;

/** Opening a record with a reason, and the review of it. */
@UseCase
class BreakGlassDesk {
    private static final String ROWS =
            "SELECT o.id, o.patient_id, o.staff_name, o.reason, o.said, o.opened_at, o.ends_at, o.review_by, o.outcome,"
                    + " o.review_note, o.reviewed_by, o.reviewed_at FROM patients.opening o";

    private final Openings openings;
    private final Standings standings;
    private final Patients patients;
    private final GovernanceTasks tasks;
    private final AuditTrail trail;
    private final Sql sql;
    private final Words words;
    private final Who who;
    private final Clock clock;

    @Inject
    BreakGlassDesk(
            Openings openings,
            Standings standings,
            Patients patients,
            GovernanceTasks tasks,
            AuditTrail trail,
            Sql sql,
            Words words,
            Who who,
            Clock clock) {
        this.openings = openings;
        this.standings = standings;
        this.patients = patients;
        this.tasks = tasks;
        this.trail = trail;
        this.sql = sql;
        this.words = words;
        this.who = who;
        this.clock = clock;
    }

    /** Enough to see that it is the right person, and nothing of a restricted record. */
    @RolesAllowed({CLINICIAN, SUPERVISOR})
    public Outside outside(ClosedRecord record) {
        PatientSummary patient =
                patients.find(new PatientId(record.patient())).orElseThrow(() -> new Unknown("patient"));
        trail.record("record.seenFromOutside", patient.patient(), "");
        return patient.restricted()
                ? new Outside(true, null, null, null)
                : new Outside(false, patient.name(), patient.born(), patient.spokenNhsNumber());
    }

    /**
     * Opens the record for four hours and tells information governance. Where one's own opening still lasts, or the
     * record is open anyway, nothing new begins.
     */
    @RolesAllowed({CLINICIAN, SUPERVISOR})
    public void open(ClosedRecord record, OpeningReason reason, String said) {
        PatientId patient = new PatientId(record.patient());
        Ties ties = standings.of(patient.value(), who.person()).ties();
        if (ties.admit(who.roles(), Depth.CLINICAL)) return;
        Opening opening = new Opening(patient, who.person(), reason, said, clock);
        openings.add(opening);
        standings.forget();
        tasks.raise(opening, who.name());
        trail.record("record.openedWithReason", patient, words.of(opening.reason()) + ": " + opening.said());
    }

    /** Closes what one opened oneself, before its time is over. */
    @RolesAllowed({CLINICIAN, SUPERVISOR})
    public void close(UUID id) {
        Opening opening = openings.get(id);
        opening.close(who.person(), clock.instant());
        trail.record("record.closedAgain", opening.patient(), "");
        standings.forget();
    }

    /** What waits for review, the earliest to be reviewed first. */
    @RolesAllowed(GOVERNANCE)
    public List<OpeningRow> waiting() {
        return rows(" WHERE o.reviewed_at IS NULL ORDER BY o.review_by, o.opened_at FETCH FIRST 200 ROWS ONLY");
    }

    /** What was reviewed last. */
    @RolesAllowed(GOVERNANCE)
    public List<OpeningRow> reviewed() {
        return rows(" WHERE o.reviewed_at IS NOT NULL ORDER BY o.reviewed_at DESC FETCH FIRST 25 ROWS ONLY");
    }

    @RolesAllowed(GOVERNANCE)
    public OpeningRow read(UUID id) {
        return rows(" WHERE o.id = ?", openings.get(id).id()).get(0);
    }

    /** @return whether the opening was still running and has been ended by this */
    @RolesAllowed(GOVERNANCE)
    public boolean review(UUID id, ReviewOutcome found, String note) {
        Opening opening = openings.get(id);
        boolean ended = opening.review(found, note, who.person(), clock.instant());
        tasks.settle(opening, words.of(found));
        trail.record("record.openingReviewed", opening.patient(), words.of(found));
        if (ended) {
            trail.record("record.openingEnded", opening.patient(), opening.staffName());
            standings.forget();
        }
        return ended;
    }

    private List<OpeningRow> rows(String which, Object... args) {
        record Stored(UUID patient, OpeningRow row) {}
        LocalDate today = LocalDate.now(clock);
        List<Stored> stored = sql.list(
                ROWS + which,
                row -> {
                    UUID patient = Sql.uuid(row, "patient_id");
                    LocalDate by = Sql.date(row, "review_by");
                    String outcome = row.getString("outcome");
                    return new Stored(
                            patient,
                            new OpeningRow(
                                    Sql.uuid(row, "id"),
                                    patient,
                                    null,
                                    false,
                                    row.getString("staff_name"),
                                    OpeningReason.valueOf(row.getString("reason")),
                                    row.getString("said"),
                                    local(Sql.instant(row, "opened_at")),
                                    local(Sql.instant(row, "ends_at")),
                                    by,
                                    outcome == null && by.isBefore(today),
                                    outcome == null ? null : ReviewOutcome.valueOf(outcome),
                                    row.getString("review_note"),
                                    row.getString("reviewed_by"),
                                    local(Sql.instant(row, "reviewed_at"))));
                },
                args);
        Map<UUID, PatientSummary> names =
                patients.summaries(stored.stream().map(Stored::patient).toList());
        if (!stored.isEmpty())
            trail.records(
                    "record.openingsListed",
                    stored.stream().map(Stored::patient).toList(),
                    "");
        return stored.stream()
                .map(one -> named(one.row(), names.get(one.patient())))
                .toList();
    }

    private LocalDateTime local(Instant at) {
        return at == null ? null : LocalDateTime.ofInstant(at, clock.getZone());
    }

    private static OpeningRow named(OpeningRow row, PatientSummary patient) {
        return new OpeningRow(
                row.id(),
                row.patient(),
                patient.name(),
                patient.restricted(),
                row.staffName(),
                row.reason(),
                row.said(),
                row.openedAt(),
                row.endsAt(),
                row.reviewBy(),
                row.late(),
                row.outcome(),
                row.reviewNote(),
                row.reviewedBy(),
                row.reviewedAt());
    }
}
