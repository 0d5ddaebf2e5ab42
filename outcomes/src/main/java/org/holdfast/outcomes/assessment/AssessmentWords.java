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
                : words.say("assessment.scored", score.label(), figure(score.score()));
    }

    /** "23.3", or that there is no score. */
    public String figure(AssessmentRow.ScoreRow score) {
        return score.score() == null ? words.say("assessment.noScore") : figure(score.score());
    }

    /** To one decimal, "23.3"; a sum of answers as people say it, "11". */
    static String figure(double score) {
        return BigDecimal.valueOf(score)
                .setScale(score == Math.rint(score) ? 0 : 1, RoundingMode.HALF_UP)
                .toPlainString();
    }

    /** The day, and each item with its answer, a line each. */
    String lines(AssessmentForm form) {
        List<String> lines = new ArrayList<>();
        lines.add(words.say("assessment.line", form.getName(), form.getCompletedOn()));
        for (AnswerField field : form.getItems())
            lines.add(words.say(
                    "assessment.line.item",
                    field.getItem() + ". " + field.getLabel(),
                    field.isNotApplicable()
                            ? words.say("assessment.notApplicable")
                            : field.getAnswer() == null || field.getAnswer().isBlank()
                                    ? words.say("assessment.notAnswered")
                                    : field.getAnswer()));
        return String.join("\n", lines);
    }

    /** "Moderate, clinical side of the cut-off, prorated from 8 of 9 answers"; empty where there is nothing to add. */
    public String detail(AssessmentRow.ScoreRow score) {
        List<String> detail = new ArrayList<>();
        if (score.band() != null) detail.add(score.band());
        if (score.side() != null) detail.add(words.of(score.side()));
        if (score.prorated()) detail.add(words.say("assessment.prorated", score.answered(), score.of()));
        if (score.score() == null) detail.add(words.say("assessment.tooFew", score.answered(), score.of()));
        return String.join(", ", detail);
    }

    /** "12 lower than the baseline of 3 March 2026, which was 23.3: reliably better". */
    public String compared(Comparison one) {
        String key = "assessment.compared." + one.basis();
        return switch (one.basis()) {
            case NO_SCORE -> "";
            case NO_TREATMENT, NO_BASELINE, BASELINE -> words.say(key);
            case TOO_SOON, NO_CRITERION -> words.say(key, difference(one));
            case JUDGED -> words.say(key, difference(one), words.of(one.verdict()));
        };
    }

    private String difference(Comparison one) {
        double by = one.difference();
        // What rounds to nothing is the same.
        int sign = BigDecimal.valueOf(by).setScale(1, RoundingMode.HALF_UP).signum();
        return words.say(
                sign == 0
                        ? "assessment.compared.same"
                        : sign < 0 ? "assessment.compared.lower" : "assessment.compared.higher",
                one.baselineOn(),
                figure(one.baseline()),
                figure(Math.abs(by)));
    }

    /** "Efua Lindqvist was asked to talk to them by 3 March 2026", or what came of it. */
    public String talk(Talk talk) {
        String who = talk.who() == null ? words.say("assessment.talk.nobody") : talk.who();
        return talk.doneOn() == null
                ? words.say("assessment.talk.open", who, talk.dueOn())
                : words.format(
                        "assessment.talk.done", who, talk.doneOn(), talk.outcome() == null ? "" : talk.outcome());
    }

    /** "6, 9": items about danger without an answer. */
    public String unanswered(AssessmentRow row) {
        return words.say(
                "assessment.riskUnanswered",
                row.riskUnanswered().stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }

    /** Both of them. */
    public String line(AssessmentRow.ScoreRow score) {
        String detail = detail(score);
        return detail.isEmpty() ? score(score) : score(score) + ", " + detail;
    }

    /** "Above 0: Planning suicide, 1". */
    public String risk(AssessmentRow row) {
        return words.say(
                "assessment.above",
                row.risk().stream()
                        .map(one -> words.say("assessment.risk.answer", one.label(), one.answer()))
                        .collect(Collectors.joining("; ")));
    }
}
