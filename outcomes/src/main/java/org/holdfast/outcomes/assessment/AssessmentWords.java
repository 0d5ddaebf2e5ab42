package org.holdfast.outcomes.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.holdfast.platform.words.Words;

/** What answers say, in words. */
@Named
@ApplicationScoped
public class AssessmentWords {
    private final Words words;

    @Inject
    AssessmentWords(Words words) {
        this.words = words;
    }

    /** "CORE-10: 23.3", or that there is no score. */
    String score(AssessmentRow.ScoreRow score) {
        return score.score() == null
                ? words.say("assessment.unscored", score.label())
                : words.say(
                        "assessment.scored",
                        score.label(),
                        BigDecimal.valueOf(score.score()).setScale(1, RoundingMode.HALF_UP));
    }

    /** "Moderate, clinical side of the cut-off, prorated from 8 of 9 answers"; empty where there is nothing to add. */
    String detail(AssessmentRow.ScoreRow score) {
        List<String> detail = new ArrayList<>();
        if (score.band() != null) detail.add(score.band());
        if (score.side() != null) detail.add(words.of(score.side()));
        if (score.prorated()) detail.add(words.say("assessment.prorated", score.answered(), score.of()));
        if (score.score() == null) detail.add(words.say("assessment.tooFew", score.answered(), score.of()));
        return String.join(", ", detail);
    }

    /** Both of them. */
    public String line(AssessmentRow.ScoreRow score) {
        String detail = detail(score);
        return detail.isEmpty() ? score(score) : score(score) + ", " + detail;
    }

    /** "Above 0: Plans to end life, 1". */
    public String risk(AssessmentRow row) {
        return words.say(
                "assessment.above",
                row.risk().stream()
                        .map(one -> words.say("assessment.risk.answer", one.label(), one.answer()))
                        .collect(Collectors.joining("; ")));
    }
}
