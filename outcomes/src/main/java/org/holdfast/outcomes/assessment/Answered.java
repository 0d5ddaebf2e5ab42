package org.holdfast.outcomes.assessment;

import java.io.Serializable;
import java.util.List;

/**
 * An assessment with all there is to say about it.
 *
 * @param name the instrument's, as people say it
 * @param validated false for a measure that nobody has tested
 * @param lines its scores, each against the baseline
 * @param talks who was asked to talk to the person about an answer above zero, the latest first
 */
public record Answered(AssessmentRow row, String name, boolean validated, List<Line> lines, List<Talk> talks)
        implements Serializable {
    /** Somebody is still to talk to them about it. */
    public boolean openTalk() {
        return !row.struck() && talks.stream().anyMatch(talk -> talk.doneOn() == null);
    }

    /** A score, and how it stands against the baseline. */
    public record Line(AssessmentRow.ScoreRow score, Comparison comparison) implements Serializable {}
}
