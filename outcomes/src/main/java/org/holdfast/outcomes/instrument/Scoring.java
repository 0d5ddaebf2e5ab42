package org.holdfast.outcomes.instrument;

import java.util.List;
import java.util.Optional;

/**
 * Everything that somebody's answers say.
 *
 * @param scales in the definition's order
 * @param risk items about danger that were answered above zero: something to ask about today, not a measure of risk
 * @param riskUnanswered items about danger that were not answered; silence is not a no
 */
public record Scoring(List<ScaleScore> scales, List<RiskAnswer> risk, List<Integer> riskUnanswered) {
    /** What was answered to an item about danger. */
    public record RiskAnswer(int item, int answer) {}

    public Optional<ScaleScore> of(String scale) {
        return scales.stream().filter(one -> one.scale().id().equals(scale)).findFirst();
    }

    /** The whole instrument's score, if it has one that speaks for the whole and enough was answered. */
    public Optional<Score> total() {
        return of(Scale.TOTAL).flatMap(ScaleScore::score);
    }
}
