package org.holdfast.outcomes.change;

import org.holdfast.outcomes.instrument.Scale;
import org.holdfast.outcomes.instrument.Scale.Side;
import org.holdfast.outcomes.instrument.Score;

/** What became of somebody, by two assessments. */
public enum Verdict {
    /** Reliably better, and from the clinical side of the cut-off to the other. */
    RECOVERED,
    /** Reliably better, but not recovered. */
    IMPROVED,
    NO_RELIABLE_CHANGE,
    /** Reliably worse. */
    DETERIORATED;

    /** @param scale one of which it is known by how much a score has to change */
    public static Verdict of(Scale scale, Pair pair) {
        Score change = pair.last().score().minus(pair.baseline().score());
        if (!scale.change().isReliable(change)) return NO_RELIABLE_CHANGE;
        boolean fell = change.over() < 0;
        if (fell != (scale.better() == Scale.Better.LOWER)) return DETERIORATED;
        boolean crossed = scale.side(pair.baseline().score())
                        .filter(Side.CLINICAL::equals)
                        .isPresent()
                && scale.side(pair.last().score())
                        .filter(Side.NOT_CLINICAL::equals)
                        .isPresent();
        return crossed ? RECOVERED : IMPROVED;
    }

    /** Somebody who began on the better side of the cut-off, and so could not recover. */
    public static boolean beganBelowCutOff(Scale scale, Pair pair) {
        return scale.side(pair.baseline().score())
                .filter(Side.NOT_CLINICAL::equals)
                .isPresent();
    }
}
