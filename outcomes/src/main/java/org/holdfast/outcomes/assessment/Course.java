package org.holdfast.outcomes.assessment;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.holdfast.outcomes.change.Measured;
import org.holdfast.outcomes.change.Pair;
import org.holdfast.outcomes.change.Verdict;
import org.holdfast.outcomes.instrument.AnswerSheet;
import org.holdfast.outcomes.instrument.Instrument;
import org.holdfast.outcomes.instrument.Scale;
import org.holdfast.outcomes.instrument.Score;

/**
 * One person's answers to one instrument over time, with the days on which their treatments began.
 *
 * @param asked by day; of one day, in the order they were entered
 * @param begun the first days of the person's episodes
 */
record Course(List<Asked> asked, List<LocalDate> begun) {
    /** The answers of one day; each is scored by the version it was given to. */
    record Asked(UUID id, LocalDate on, Instrument instrument, AnswerSheet answers) {
        Optional<Score> score(String scale) {
            return instrument.score(answers).of(scale).flatMap(one -> one.score());
        }
    }

    private List<Measured> scores(String scale) {
        return asked.stream()
                .flatMap(one -> one.score(scale).map(score -> new Measured(one.on(), score)).stream())
                .toList();
    }

    /**
     * The day on which the treatment began that answers of a day belong to: the last that had begun, or begins so soon
     * after them that they can be its baseline.
     */
    Optional<LocalDate> treatment(LocalDate on) {
        return begun.stream()
                .filter(day -> !day.isAfter(on.plusDays(Pair.BASELINE_WITHIN)))
                .max(LocalDate::compareTo);
    }

    /** Their scores on one scale beside the baseline of each treatment: found once, however many answers are compared. */
    OnScale on(Scale scale) {
        List<Measured> scores = scores(scale.id());
        Map<LocalDate, Measured> baselines = new HashMap<>();
        for (LocalDate began : begun)
            Pair.baseline(began, scores).ifPresent(baseline -> baselines.put(began, baseline));
        return new OnScale(this, scale, baselines);
    }

    /** @param baselines by the first day of the treatment; none for a treatment that has none */
    record OnScale(Course course, Scale scale, Map<LocalDate, Measured> baselines) {
        Optional<Measured> baseline(LocalDate on) {
            return course.treatment(on).map(baselines::get);
        }

        Comparison compare(LocalDate on, Optional<Score> score) {
            if (score.isEmpty()) return without(Comparison.Basis.NO_SCORE);
            if (course.treatment(on).isEmpty()) return without(Comparison.Basis.NO_TREATMENT);
            Optional<Measured> found = baseline(on);
            if (found.isEmpty()) return without(Comparison.Basis.NO_BASELINE);
            Measured first = found.get();
            if (!on.isAfter(first.on()))
                return new Comparison(
                        scale.id(),
                        Comparison.Basis.BASELINE,
                        first.on(),
                        first.score().value(),
                        null,
                        null);
            Comparison.Basis basis = on.isBefore(first.on().plusDays(Pair.APART))
                    ? Comparison.Basis.TOO_SOON
                    : scale.change() == null ? Comparison.Basis.NO_CRITERION : Comparison.Basis.JUDGED;
            return new Comparison(
                    scale.id(),
                    basis,
                    first.on(),
                    first.score().value(),
                    score.get().minus(first.score()).value(),
                    basis == Comparison.Basis.JUDGED
                            ? Verdict.of(scale, new Pair(first, new Measured(on, score.get())))
                            : null);
        }

        private Comparison without(Comparison.Basis why) {
            return new Comparison(scale.id(), why, null, null, null, null);
        }
    }
}
