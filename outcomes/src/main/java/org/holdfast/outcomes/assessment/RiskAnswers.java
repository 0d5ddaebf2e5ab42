package org.holdfast.outcomes.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.holdfast.outcomes.fact.Lifetimes;
import org.holdfast.outcomes.instrument.AnswerSheet;
import org.holdfast.outcomes.instrument.Instrument;
import org.holdfast.outcomes.instrument.Instruments;
import org.holdfast.outcomes.instrument.Scoring;
import org.holdfast.patients.api.PatientFact;
import org.holdfast.patients.api.PatientId;
import org.holdfast.patients.api.PatientSummary;
import org.holdfast.patients.api.Patients;
import org.holdfast.patients.api.PatientsChanged;
import org.holdfast.platform.Time;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.access.Who;
import org.holdfast.platform.database.Sql;
import org.holdfast.platform.imports.Staging;
import org.holdfast.platform.tasks.NewTask;
import org.holdfast.platform.tasks.Tasks;
import org.holdfast.platform.words.Words;
import org.holdfast.therapy.api.EpisodeFact;
import org.holdfast.therapy.api.Episodes;

/**
 * Somebody answered a question about danger with more than nothing, so a named person talks to them the same day: their
 * clinician or, without treatment, whoever took the answers down. Once for each assessment; nothing is said about how
 * great the danger is.
 */
@ApplicationScoped
class RiskAnswers {
    /** The task's origin; with it goes the assessment's id. */
    static final String KIND = "danger.answered";

    /** What a file says of longer ago is history. */
    static final int DAYS_BACK = 7;

    private static final int BATCH = 1_000;

    private static final String COLUMNS =
            "a.id, a.patient_id, a.instrument, a.instrument_version, a.completed_on, a.answers, a.risk_raised,"
                    + " CASE WHEN a.struck_out_at IS NULL THEN 0 ELSE 1 END AS struck";

    private record Answered(
            UUID id,
            PatientId patient,
            String instrument,
            int version,
            LocalDate completedOn,
            AnswerSheet answers,
            boolean raised,
            boolean struck) {
        static Answered of(ResultSet row) throws SQLException {
            return new Answered(
                    Sql.uuid(row, "id"),
                    new PatientId(Sql.uuid(row, "patient_id")),
                    row.getString("instrument"),
                    row.getInt("instrument_version"),
                    Sql.date(row, "completed_on"),
                    AnswerSheet.parse(row.getString("answers")),
                    row.getBoolean("risk_raised"),
                    row.getInt("struck") == 1);
        }
    }

    private final Sql sql;
    private final Instruments instruments;
    private final Lifetimes lifetimes;
    private final Patients patients;
    private final Episodes episodes;
    private final Tasks tasks;
    private final Words words;
    private final Who who;
    private final Clock clock;

    @Inject
    RiskAnswers(
            Sql sql,
            Instruments instruments,
            Lifetimes lifetimes,
            Patients patients,
            Episodes episodes,
            Tasks tasks,
            Words words,
            Who who,
            Clock clock) {
        this.sql = sql;
        this.instruments = instruments;
        this.lifetimes = lifetimes;
        this.patients = patients;
        this.episodes = episodes;
        this.tasks = tasks;
        this.words = words;
        this.who = who;
        this.clock = clock;
    }

    /** An assessment was recorded, corrected or struck out here. */
    void lookAt(UUID assessment) {
        sql.list("SELECT " + COLUMNS + " FROM outcomes.assessment a WHERE a.id = ?", Answered::of, assessment)
                .forEach(this::look);
    }

    /** Assessments came in a file: those of the last days are news. */
    void lookInto(Staging rows) {
        sql.list(
                        "SELECT DISTINCT " + COLUMNS
                                + " FROM platform.task t JOIN outcomes.assessment a ON a.id = t.origin_id"
                                + " WHERE t.origin_kind = ? AND t.done_at IS NULL",
                        Answered::of,
                        KIND)
                .forEach(this::look);
        rows.<Answered>changed(
                COLUMNS,
                "JOIN outcomes.assessment a ON a.id = s.id AND a.risk_raised = FALSE AND a.completed_on >= "
                        + Staging.literal(rows.today().minusDays(DAYS_BACK)),
                Answered::of,
                BATCH,
                batch -> batch.forEach(this::look));
    }

    /** Who was asked to talk to the person about these answers, the latest first. */
    List<Talk> talks(UUID assessment) {
        return sql.list(
                "SELECT s.name, t.due_at, t.done_at, t.outcome FROM platform.task t"
                        + " LEFT JOIN platform.staff s ON s.id = t.owner_id"
                        + " WHERE t.origin_kind = ? AND t.origin_id = ? ORDER BY t.raised_at DESC, t.id DESC",
                row -> new Talk(
                        row.getString("name"),
                        day(Sql.instant(row, "due_at")),
                        day(Sql.instant(row, "done_at")),
                        row.getString("outcome")),
                KIND,
                assessment);
    }

    private static LocalDate day(Instant at) {
        return at == null ? null : LocalDate.ofInstant(at, Time.CLINIC);
    }

    private void look(Answered one) {
        List<Scoring.RiskAnswer> above = one.struck()
                ? List.of()
                : instruments
                        .of(one.instrument(), one.version())
                        .map(instrument -> instrument.score(one.answers()).risk())
                        .orElse(List.of());
        if (above.isEmpty()) {
            if (!one.raised()) return;
            tasks.settle(
                    KIND,
                    one.id(),
                    words.say(one.struck() ? "assessment.risk.struckOut" : "assessment.risk.corrected"));
            raised(one.id(), false);
        } else if (!one.raised() && lifetimes.get(one.patient()).died() == null) {
            ask(one, above);
            raised(one.id(), true);
        }
    }

    private void raised(UUID assessment, boolean raised) {
        sql.update("UPDATE outcomes.assessment SET risk_raised = ? WHERE id = ?", raised, assessment);
    }

    private void ask(Answered one, List<Scoring.RiskAnswer> above) {
        List<EpisodeFact> all = episodes.ofPatient(one.patient().value());
        EpisodeFact course = all.stream()
                .filter(each -> each.endedOn() == null)
                .findFirst()
                .orElse(all.isEmpty() ? null : all.get(0));
        UUID team = course == null ? referredTo(one.patient()) : course.teamId();
        UUID owner = course == null ? null : course.clinicianId();
        // Whoever took the answers down asks on; whoever only brought a file may not open the record.
        if (owner == null && (team == null || who.has(Role.CLINICIAN) || who.has(Role.SUPERVISOR))) owner = who.staff();
        String name = patients.find(one.patient()).map(PatientSummary::name).orElse("");
        Instrument instrument = instruments.of(one.instrument(), one.version()).orElseThrow();
        String answered = above.stream()
                .map(each ->
                        words.say("assessment.risk.answer", instrument.labels().item(each.item()), each.answer()))
                .collect(Collectors.joining("; "));
        tasks.raise(
                NewTask.from(KIND, one.id(), words.say("assessment.risk.task", name), Tasks.endOf(LocalDate.now(clock)))
                        .to(owner)
                        .ofTeam(team)
                        .about(one.patient())
                        .saying(words.say("assessment.risk.why", instrument.name(), one.completedOn(), answered))
                        .opening("/outcomes/record.xhtml?patient=" + one.patient()));
    }

    /** The team that was last asked to see them; null if none was. */
    private UUID referredTo(PatientId patient) {
        return sql.one(
                        "SELECT r.team_id FROM outcomes.referral_fact r WHERE r.patient_id = ? AND r.team_id IS NOT NULL"
                                + " ORDER BY r.received_on DESC, r.id FETCH FIRST 1 ROWS ONLY",
                        row -> Sql.uuid(row, "team_id"),
                        patient.value())
                .orElse(null);
    }

    /** Nobody is talked to who has died. */
    void nobodyToTalkTo(@Observes PatientsChanged told) {
        tasks.settleAbout(
                KIND,
                told.patients().stream()
                        .filter(one -> one.diedOn() != null)
                        .map(PatientFact::id)
                        .toList(),
                words.say("assessment.risk.died"));
    }
}
