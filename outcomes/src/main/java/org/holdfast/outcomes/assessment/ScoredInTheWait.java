package org.holdfast.outcomes.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.holdfast.outcomes.instrument.AnswerSheet;
import org.holdfast.outcomes.instrument.Instruments;
import org.holdfast.patients.api.PatientId;
import org.holdfast.patients.api.WaitFact;
import org.holdfast.patients.api.WaitSource;
import org.holdfast.platform.database.Sql;

/** What questionnaires know of the community wait: each of which some scale has a score. */
@ApplicationScoped
class ScoredInTheWait implements WaitSource {
    /** Answered, and whether it can be scored. */
    private record Answered(WaitFact.Scored fact, boolean hasScore) {}

    private final Sql sql;
    private final Instruments instruments;

    @Inject
    ScoredInTheWait(Sql sql, Instruments instruments) {
        this.sql = sql;
        this.instruments = instruments;
    }

    @Override
    public List<WaitFact> of(PatientId patient) {
        return sql
                .list(
                        "SELECT a.instrument, a.instrument_version, a.completed_on, a.answers FROM outcomes.assessment a"
                                + " WHERE a.patient_id = ? AND a.struck_out_at IS NULL",
                        row -> new Answered(
                                new WaitFact.Scored(Sql.date(row, "completed_on"), row.getString("instrument")),
                                hasScore(
                                        row.getString("instrument"),
                                        row.getInt("instrument_version"),
                                        row.getString("answers"))),
                        patient.value())
                .stream()
                .filter(Answered::hasScore)
                .map(one -> (WaitFact) one.fact())
                .toList();
    }

    private boolean hasScore(String instrument, int version, String answers) {
        return instruments
                .of(instrument, version)
                .filter(known -> known.score(AnswerSheet.parse(answers)).scales().stream()
                        .anyMatch(scale -> scale.score().isPresent()))
                .isPresent();
    }
}
