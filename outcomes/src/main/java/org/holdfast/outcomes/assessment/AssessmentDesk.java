package org.holdfast.outcomes.assessment;

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
import org.holdfast.outcomes.instrument.Instrument;
import org.holdfast.outcomes.instrument.Instruments;
import org.holdfast.patients.api.PatientId;
import org.holdfast.platform.access.Audited;
import org.holdfast.platform.access.UseCase;
import org.holdfast.platform.access.Who;
import org.holdfast.platform.database.Sql;
import org.holdfast.platform.words.Words;

/** Where people's answers to questionnaires are recorded, read with their scores, corrected and struck out. */
@UseCase
class AssessmentDesk implements Entries {
    static final String KIND = "assessment";

    private final Clock clock;
    private final Lifetimes lifetimes;
    private final Instruments instruments;
    private final RiskAnswers risk;
    private final Words words;
    private final Ledger<AssessmentRow> ledger;

    @Inject
    AssessmentDesk(
            Sql sql,
            Clock clock,
            Who who,
            Lifetimes lifetimes,
            Instruments instruments,
            RiskAnswers risk,
            Words words) {
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
