package org.holdfast.outcomes.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.holdfast.outcomes.instrument.AnswerSheet;
import org.holdfast.outcomes.instrument.Instrument;
import org.holdfast.outcomes.instrument.Instruments;
import org.holdfast.outcomes.instrument.Scale;
import org.holdfast.patients.api.PatientId;
import org.holdfast.patients.api.TimelineEntry;
import org.holdfast.patients.api.TimelineEntry.Lane;
import org.holdfast.patients.api.TimelineSource;
import org.holdfast.platform.database.Sql;

/** Tells the timeline of questionnaires: "CORE-10: 23.3", with its band and how much of it was answered. */
@ApplicationScoped
class AssessmentTimeline implements TimelineSource {
    private final Sql sql;
    private final AssessmentWords words;
    private final Instruments instruments;

    @Inject
    AssessmentTimeline(Sql sql, AssessmentWords words, Instruments instruments) {
        this.sql = sql;
        this.words = words;
        this.instruments = instruments;
    }

    @Override
    public List<TimelineEntry> newest(PatientId patient, int limit) {
        return sql.list(
                "SELECT a.instrument, a.instrument_version, a.completed_on, a.answers FROM outcomes.assessment a"
                        + " WHERE a.patient_id = ? AND a.struck_out_at IS NULL"
                        + " ORDER BY a.completed_on DESC, a.id DESC FETCH FIRST " + limit + " ROWS ONLY",
                row -> entry(
                        Sql.date(row, "completed_on"),
                        row.getString("instrument"),
                        instruments.of(row.getString("instrument"), row.getInt("instrument_version")),
                        AnswerSheet.parse(row.getString("answers"))),
                patient.value());
    }

    private TimelineEntry entry(LocalDate on, String code, Optional<Instrument> instrument, AnswerSheet answers) {
        Optional<AssessmentRow.ScoreRow> total = instrument.flatMap(known ->
                known.score(answers).of(Scale.TOTAL).map(scored -> AssessmentRow.ScoreRow.of(scored, known.labels())));
        return TimelineEntry.on(
                on,
                Lane.NONE,
                code,
                total.map(words::score).orElse(instrument.map(Instrument::name).orElse(code)),
                total.map(words::detail).orElse(""),
                "chart",
                "outcomes");
    }
}
