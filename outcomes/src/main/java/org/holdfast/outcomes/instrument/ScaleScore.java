package org.holdfast.outcomes.instrument;

import java.util.Optional;

/**
 * What the answers give on one scale.
 *
 * @param answered how many of the scale's items were
 * @param score empty where there is none
 * @param noScore why there is none
 * @param band empty where there is no score or the scale has no bands
 * @param side empty where there is no score or no cut-off
 */
public record ScaleScore(
        Scale scale,
        int answered,
        Optional<Score> score,
        Optional<NoScore> noScore,
        Optional<Scale.Band> band,
        Optional<Scale.Side> side) {

    /** Why there is no score. */
    public enum NoScore {
        NOTHING_ANSWERED,
        TOO_FEW_ANSWERED
    }

    static ScaleScore of(Scale scale, int answered, Score score) {
        return new ScaleScore(
                scale, answered, Optional.of(score), Optional.empty(), scale.band(score), scale.side(score));
    }

    static ScaleScore none(Scale scale, int answered, NoScore why) {
        return new ScaleScore(scale, answered, Optional.empty(), Optional.of(why), Optional.empty(), Optional.empty());
    }

    /** The mean of the answers stands for some that were not given. */
    public boolean prorated() {
        return score.isPresent() && answered < scale.items().size();
    }
}
