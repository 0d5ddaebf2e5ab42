package org.holdfast.outcomes.assessment;

import static org.holdfast.platform.access.Role.Names.CLINICIAN;
import static org.holdfast.platform.access.Role.Names.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.holdfast.outcomes.entry.After;
import org.holdfast.outcomes.entry.Entries;
import org.holdfast.outcomes.entry.Ledger;
import org.holdfast.outcomes.entry.Whole;
import org.holdfast.outcomes.fact.Lifetimes;
import org.holdfast.outcomes.instrument.AnswerSheet;
import org.holdfast.outcomes.instrument.Instrument;
import org.holdfast.outcomes.instrument.Instruments;
import org.holdfast.outcomes.instrument.ScaleScore;
import org.holdfast.outcomes.instrument.Wordings;
import org.holdfast.patients.api.PatientId;
import org.holdfast.platform.Unknown;
import org.holdfast.platform.access.Audited;
import org.holdfast.platform.access.UseCase;
import org.holdfast.platform.access.Who;
import org.holdfast.platform.database.Sql;
import org.holdfast.platform.words.Words;
import org.holdfast.therapy.api.Phases;

/** Where people's answers to questionnaires are recorded, read with their scores, corrected and struck out. */
@UseCase
class AssessmentDesk implements Entries {
    static final String KIND = "assessment";

    private static final Comparator<InUse> LATEST_FIRST = Comparator.comparing(
                    InUse::last, Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(InUse::name);

    private final Clock clock;
    private final Lifetimes lifetimes;
    private final Instruments instruments;
    private final RiskAnswers risk;
    private final Words words;
    private final Wordings wordings;
    private final Courses courses;
    private final GraphOf graphs;
    private final Phases phases;
    private final Sql sql;
    private final Ledger<AssessmentRow> ledger;

    @Inject
    AssessmentDesk(
            Sql sql,
            Clock clock,
            Who who,
            Lifetimes lifetimes,
            Instruments instruments,
            RiskAnswers risk,
            Words words,
            Wordings wordings,
            Courses courses,
            GraphOf graphs,
            Phases phases) {
        this.graphs = graphs;
        this.phases = phases;
        this.sql = sql;
        this.wordings = wordings;
        this.courses = courses;
        this.clock = clock;
        this.lifetimes = lifetimes;
        this.instruments = instruments;
        this.risk = risk;
        this.words = words;
        this.ledger = new Ledger<>(
                sql, clock, who, KIND, AssessmentRow.COLUMNS, (mark, row) -> AssessmentRow.of(mark, row, instruments));
    }

    @RolesAllowed({CLINICIAN, SUPERVISOR})
    @Audited("assessment.recorded")
    public UUID record(UUID id, PatientId patient, AssessmentFacts facts) {
        ledger.add(id, patient, fitting(patient, facts, null).told());
        risk.lookAt(id);
        return id;
    }

    private AssessmentFacts.Fitting fitting(PatientId patient, AssessmentFacts facts, Instrument before) {
        AssessmentFacts.Fitting fitting = facts.fit(instruments, LocalDate.now(clock), before);
        lifetimes.get(patient).holds(facts.completedOn(), "completedOn");
        return fitting;
    }

    @RolesAllowed({CLINICIAN, SUPERVISOR})
    @Audited("assessment.read")
    public AssessmentRow read(PatientId patient, UUID assessment) {
        return ledger.get(patient, assessment);
    }

    @RolesAllowed({CLINICIAN, SUPERVISOR})
    @Audited("assessment.read")
    public Whole<AssessmentRow> whole(PatientId patient, UUID assessment) {
        return ledger.whole(patient, assessment);
    }

    /** Every instrument in use, those first that this person answered last. */
    @RolesAllowed({CLINICIAN, SUPERVISOR})
    @Audited("assessments.read")
    public List<InUse> inUse(PatientId patient) {
        Map<String, LocalDate> last = lastAnswered(patient);
        return instruments.current().stream()
                .map(one -> new InUse(one.code(), one.name(), one.items().size(), last.get(one.code())))
                .sorted(LATEST_FIRST)
                .toList();
    }

    private Map<String, LocalDate> lastAnswered(PatientId patient) {
        Map<String, LocalDate> last = new HashMap<>();
        sql.list(
                        "SELECT instrument, MAX(completed_on) AS last_on FROM outcomes.assessment"
                                + " WHERE patient_id = ? AND struck_out_at IS NULL GROUP BY instrument",
                        row -> Map.entry(row.getString("instrument"), Sql.date(row, "last_on")),
                        patient.value())
                .forEach(one -> last.put(one.getKey(), one.getValue()));
        return last;
    }

    /**
     * The course of the scores on one instrument.
     *
     * @param wanted its code; null for the one that was answered last
     */
    @RolesAllowed({CLINICIAN, SUPERVISOR})
    @Audited("assessments.read")
    public Graph graph(PatientId patient, String wanted) {
        List<InUse> answered = lastAnswered(patient).entrySet().stream()
                .flatMap(one -> instruments.current(one.getKey()).stream()
                        .map(known -> new InUse(
                                known.code(), known.name(), known.items().size(), one.getValue())))
                .sorted(LATEST_FIRST)
                .toList();
        Optional<String> asked = instruments.code(wanted);
        Optional<InUse> shown = answered.stream()
                .filter(one -> asked.isEmpty() || one.code().equals(asked.get()))
                .findFirst()
                .or(() -> answered.stream().findFirst());
        if (shown.isEmpty()) return Graph.nothing();
        return graphs.draw(
                answered,
                shown.get().code(),
                courses.of(patient, shown.get().code()),
                phases.ofPatient(patient.value(), LocalDate.now(clock)));
    }

    /** A form with nothing in it but today's day, for the version in use. */
    @RolesAllowed({CLINICIAN, SUPERVISOR})
    public AssessmentForm blank(String instrument) {
        return form(instruments.current(instrument).orElseThrow(() -> new Unknown("instrument " + instrument)));
    }

    /** A form with what was answered, for the version it was given to. */
    @RolesAllowed({CLINICIAN, SUPERVISOR})
    public AssessmentForm filled(AssessmentRow row) {
        AssessmentForm form = form(instruments
                .of(row.instrument(), row.instrumentVersion())
                .orElseThrow(() -> new Unknown("instrument " + row.instrument())));
        form.setCompletedOn(row.completedOn());
        return form.filled(row.items(), row.notApplicable());
    }

    private AssessmentForm form(Instrument instrument) {
        LocalDate today = LocalDate.now(clock);
        String note = wordings.loaded(instrument)
                .filter(one -> one.isExpired(today))
                .map(one -> words.say("assessment.wording.expired", instrument.name(), one.expires()))
                .orElse(instrument.validated() ? "" : words.say("assessment.notValidated", instrument.name()));
        return new AssessmentForm(
                instrument, today, wordings.shown(instrument, today), note, words.say("assessment.notApplicable"));
    }

    /** What the answers say, against the baseline, and who was asked to talk to the person about them. */
    @RolesAllowed({CLINICIAN, SUPERVISOR})
    @Audited("assessment.read")
    public Answered answered(PatientId patient, UUID assessment) {
        AssessmentRow row = ledger.get(patient, assessment);
        Optional<Instrument> instrument = instruments.of(row.instrument(), row.instrumentVersion());
        Course course = courses.of(patient, row.instrument());
        List<Answered.Line> lines = row.scores().stream()
                .map(score -> new Answered.Line(
                        score,
                        course.on(instrument
                                        .flatMap(one -> one.scale(score.scale()))
                                        .orElseThrow())
                                .compare(
                                        row.completedOn(),
                                        instrument
                                                .orElseThrow()
                                                .score(AnswerSheet.of(row.items()))
                                                .of(score.scale())
                                                .flatMap(ScaleScore::score))))
                .toList();
        return new Answered(
                row,
                instrument.map(Instrument::name).orElse(row.instrument()),
                instrument.map(Instrument::validated).orElse(true),
                lines,
                risk.talks(assessment));
    }

    /** The newest first, those struck out too: as many as asked for, and one more if there are that many. */
    @RolesAllowed({CLINICIAN, SUPERVISOR})
    @Audited("assessments.read")
    public List<AssessmentRow> page(PatientId patient, After after, int limit) {
        return ledger.page(patient, after, limit);
    }

    @RolesAllowed({CLINICIAN, SUPERVISOR})
    public long total(PatientId patient) {
        return ledger.total(patient);
    }

    /** @param seen the version that the person was looking at */
    @RolesAllowed({CLINICIAN, SUPERVISOR})
    @Audited("assessment.corrected")
    public void correct(PatientId patient, UUID assessment, int seen, AssessmentFacts facts, String reason) {
        AssessmentRow was = ledger.get(patient, assessment);
        Instrument before =
                instruments.of(was.instrument(), was.instrumentVersion()).orElse(null);
        ledger.correct(
                patient,
                assessment,
                seen,
                reason,
                fitting(patient, facts, before).told());
        risk.lookAt(assessment);
    }

    @Override
    @RolesAllowed({CLINICIAN, SUPERVISOR})
    @Audited("assessment.struckOut")
    public void strikeOut(PatientId patient, UUID assessment, Integer seen, String reason) {
        ledger.strikeOut(patient, assessment, seen, reason);
        risk.lookAt(assessment);
    }

    @Override
    @RolesAllowed({CLINICIAN, SUPERVISOR})
    @Audited("assessment.read")
    public Told told(PatientId patient, UUID assessment) {
        AssessmentRow row = ledger.get(patient, assessment);
        return new Told(row, words.say("assessment.line", row.instrument(), row.completedOn()));
    }

    @Override
    @RolesAllowed({CLINICIAN, SUPERVISOR})
    public String kind() {
        return KIND;
    }
}
