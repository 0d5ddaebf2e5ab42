package org.holdfast.outcomes.assessment;

import java.io.Serializable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.holdfast.outcomes.entry.After;
import org.holdfast.outcomes.entry.Mark;
import org.holdfast.outcomes.entry.Row;
import org.holdfast.outcomes.entry.Signed;
import org.holdfast.outcomes.instrument.AnswerSheet;
import org.holdfast.outcomes.instrument.Instrument;
import org.holdfast.outcomes.instrument.Instruments;
import org.holdfast.outcomes.instrument.Labels;
import org.holdfast.outcomes.instrument.Scale;
import org.holdfast.outcomes.instrument.ScaleScore;
import org.holdfast.outcomes.instrument.Score;
import org.holdfast.outcomes.instrument.Scoring;
import org.holdfast.platform.database.Sql;

/**
 * An assessment with all that its answers say.
 *
 * @param instrumentVersion the version of the definition it was answered to and is scored by
 * @param items one answer for each item; null where it was not answered or does not apply
 * @param notApplicable the numbers of the items that were said not to apply
 * @param scores in the definition's order; empty if the service has taken its definition away
 * @param risk items about danger that were answered above zero: something to ask about, not a measure of risk
 * @param riskUnanswered items about danger that were not answered
 * @param version grows with each change
 * @param corrected earlier versions of it are kept
 * @param entered when and by whom
 * @param struckOut null while it stands; struck out, it counts nowhere
 */
public record AssessmentRow(
        UUID id,
        String instrument,
        int instrumentVersion,
        LocalDate completedOn,
        List<Integer> items,
        List<Integer> notApplicable,
        List<ScoreRow> scores,
        List<RiskRow> risk,
        List<Integer> riskUnanswered,
        int version,
        boolean corrected,
        Signed entered,
        Signed struckOut)
        implements Row {
    static final List<String> COLUMNS = List.of("completed_on", "instrument", "instrument_version", "answers");

    /**
     * The score on one scale.
     *
     * @param scale {@code total} for the whole instrument
     * @param label in words
     * @param score in full precision; null if there is none
     * @param answered how many of the scale's items were
     * @param of how many items it has
     * @param prorated the mean of the answers stands for some that were not given
     * @param noScore why there is none; null if there is one
     * @param band in words; null if there is no score or the scale has no bands
     * @param side on which side of the cut-off; null if there is no score or no cut-off
     */
    public record ScoreRow(
            String scale,
            String label,
            Double score,
            int answered,
            int of,
            boolean prorated,
            ScaleScore.NoScore noScore,
            String band,
            Scale.Side side)
            implements Serializable {
        static ScoreRow of(ScaleScore scored, Labels labels) {
            return new ScoreRow(
                    scored.scale().id(),
                    labels.scale(scored.scale()),
                    scored.score().map(Score::value).orElse(null),
                    scored.answered(),
                    scored.scale().items().size(),
                    scored.prorated(),
                    scored.noScore().orElse(null),
                    scored.band().map(labels::band).orElse(null),
                    scored.side().orElse(null));
        }
    }

    /** What was answered to an item about danger. */
    public record RiskRow(int item, String label, int answer) implements Serializable {}

    static AssessmentRow of(Mark mark, ResultSet row, Instruments known) throws SQLException {
        String code = row.getString("instrument");
        int version = row.getInt("instrument_version");
        AnswerSheet answers = AnswerSheet.parse(row.getString("answers"));
        Optional<Instrument> instrument = known.of(code, version);
        Labels labels = instrument.map(Instrument::labels).orElse(null);
        Scoring scoring = instrument
                .map(definition -> definition.score(answers))
                .orElse(new Scoring(List.of(), List.of(), List.of()));
        return new AssessmentRow(
                mark.id(),
                code,
                version,
                Sql.date(row, "completed_on"),
                answers.toList(
                        instrument.map(definition -> definition.items().size()).orElse(answers.size())),
                List.copyOf(answers.notApplicable()),
                scoring.scales().stream()
                        .map(scored -> ScoreRow.of(scored, labels))
                        .toList(),
                scoring.risk().stream()
                        .map(one -> new RiskRow(one.item(), labels.item(one.item()), one.answer()))
                        .toList(),
                scoring.riskUnanswered(),
                mark.version(),
                mark.corrected(),
                mark.entered(),
                mark.struckOut());
    }

    @Override
    public After place() {
        return new After(completedOn, id);
    }
}
