package org.holdfast.therapy.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.holdfast.patients.api.PatientFact;
import org.holdfast.patients.api.PatientId;
import org.holdfast.patients.api.PatientsChanged;
import org.holdfast.platform.Time;
import org.holdfast.platform.calendar.ClinicCalendar;
import org.holdfast.platform.database.Sql;
import org.holdfast.platform.tasks.NewTask;
import org.holdfast.platform.tasks.Tasks;
import org.holdfast.platform.words.Words;

/**
 * Somebody did not come, so somebody goes after them: a task whose origin is the appointment. Whether the session was
 * marked here or in the system that a file came from makes no difference to the person who was missed.
 */
@ApplicationScoped
class MissedSessions {
    static final String KIND = Sessions.CALL;

    /** What a file says of longer ago is history. */
    private static final int DAYS_BACK = 7;

    private final Sql sql;
    private final Tasks tasks;
    private final Words words;
    private final ClinicCalendar calendar;
    private final Clock clock;

    @Inject
    MissedSessions(Sql sql, Tasks tasks, Words words, ClinicCalendar calendar, Clock clock) {
        this.sql = sql;
        this.tasks = tasks;
        this.words = words;
        this.calendar = calendar;
        this.clock = clock;
    }

    void goAfter(
            UUID appointment,
            PatientId patient,
            String name,
            UUID owner,
            UUID team,
            LocalDateTime startsAt,
            LocalDateTime known) {
        List<FollowUpLadder.Due> due = FollowUpLadder.USUAL.from(known, calendar.workingDays());
        Instant callBy = due.get(0).by().atZone(Time.CLINIC).toInstant();
        tasks.raise(NewTask.from(KIND, appointment, words.say("therapy.missed.task", name), callBy)
                .to(owner)
                .ofTeam(team)
                .about(patient)
                .saying(words.say("therapy.missed.why", startsAt) + then(due))
                .opening("/therapy/episode.xhtml?patient=" + patient + "&appointment=" + appointment));
    }

    /** What comes after the call, in words. */
    private String then(List<FollowUpLadder.Due> due) {
        StringBuilder then = new StringBuilder();
        for (FollowUpLadder.Due one : due.subList(1, due.size()))
            then.append(" · ").append(words.say(one.step().key(), one.by().toLocalDate()));
        return then.toString();
    }

    /** Nobody is called who has died. */
    void nobodyToCall(@Observes PatientsChanged told) {
        tasks.settleAbout(
                KIND,
                told.patients().stream()
                        .filter(one -> one.diedOn() != null)
                        .map(PatientFact::id)
                        .toList(),
                words.say("therapy.missed.died"));
    }

    /** After an import: whom a file says to have come after all, or not to have been expected, nobody has to call. */
    void settleThoseWhoCame() {
        record Corrected(UUID id, Outcome outcome) {}
        List<Corrected> corrected = sql.list(
                "SELECT DISTINCT a.id, a.outcome FROM platform.task t JOIN therapy.appointment a ON a.id = t.origin_id"
                        + " WHERE t.origin_kind = ? AND t.done_at IS NULL"
                        + " AND (a.outcome IS NULL OR a.outcome <> 'DID_NOT_ATTEND') AND a.struck_out_at IS NULL",
                row -> new Corrected(
                        Sql.uuid(row, "id"),
                        row.getString("outcome") == null ? null : Outcome.valueOf(row.getString("outcome"))),
                KIND);
        for (Corrected one : corrected) {
            settleAsCorrected(one.id(), one.outcome());
            sql.update("UPDATE therapy.appointment SET follow_up_raised = FALSE WHERE id = ?", one.id());
        }
    }

    /** It turned out that nobody has to be called. */
    void settleAsCorrected(UUID appointment, Outcome outcome) {
        tasks.settle(
                KIND,
                appointment,
                outcome == null
                        ? words.say("therapy.missed.unsaid")
                        : words.say("therapy.missed.corrected", words.of(outcome)));
    }

    /** It was not their session at all. */
    void settleAsStruckOut(UUID appointment) {
        tasks.settle(KIND, appointment, words.say("therapy.missed.struckOut"));
    }

    /** After an import: those missed within the last week for whom nobody was asked to call yet. */
    void goAfterThoseMissedLately() {
        record Missed(UUID id, UUID patient, String name, UUID owner, UUID team, LocalDateTime startsAt) {}
        LocalDateTime now = LocalDateTime.now(clock);
        List<Missed> missed = sql.list(
                "SELECT a.id, a.patient_id, COALESCE(p.preferred_name, p.given_name) AS first_name, p.family_name,"
                        + " COALESCE(e.clinician_id, a.clinician_id) AS owner_id, e.team_id, a.starts_at"
                        + " FROM therapy.appointment a JOIN therapy.patient_fact p ON p.id = a.patient_id"
                        + " LEFT JOIN therapy.episode e ON e.id = a.episode_id"
                        + " WHERE a.outcome = 'DID_NOT_ATTEND' AND a.follow_up_raised = FALSE AND a.struck_out_at IS NULL"
                        + " AND a.followed_up_at IS NULL AND p.died_on IS NULL AND a.starts_at >= ? AND a.starts_at <= ?"
                        + " AND COALESCE(e.clinician_id, a.clinician_id) IS NOT NULL ORDER BY a.starts_at, a.id",
                row -> new Missed(
                        Sql.uuid(row, "id"),
                        Sql.uuid(row, "patient_id"),
                        row.getString("family_name") == null
                                ? row.getString("first_name")
                                : row.getString("first_name") + " " + row.getString("family_name"),
                        Sql.uuid(row, "owner_id"),
                        Sql.uuid(row, "team_id"),
                        row.getObject("starts_at", LocalDateTime.class)),
                now.toLocalDate().minusDays(DAYS_BACK).atStartOfDay(),
                now);
        for (Missed one : missed) {
            goAfter(one.id(), new PatientId(one.patient()), one.name(), one.owner(), one.team(), one.startsAt(), now);
            sql.update("UPDATE therapy.appointment SET follow_up_raised = TRUE WHERE id = ?", one.id());
        }
    }
}
