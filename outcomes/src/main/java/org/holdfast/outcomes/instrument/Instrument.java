package org.holdfast.outcomes.instrument;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.holdfast.platform.Refused;
import org.holdfast.platform.Together;
import org.holdfast.platform.definitions.Definition;

/**
 * One version of an instrument's definition, as its file says. Items are numbered from 1.
 *
 * @param code as senders and reports name it: {@code CORE-10}
 * @param source where its figures come from, and which of them are defaults that nobody has checked against the manual
 * @param validated false for one that nobody has tested: its score is talked about, not compared with a norm
 * @param items what may be answered to each
 * @param reversed items whose lowest answer is the worst: they are turned round before anything is added up
 * @param risk items that ask about danger to the person or others
 * @param labels our own words for items, scales and bands
 */
public record Instrument(
        String code,
        int version,
        String name,
        String source,
        Licence licence,
        boolean validated,
        List<Item> items,
        Set<Integer> reversed,
        Set<Integer> risk,
        List<Scale> scales,
        Labels labels)
        implements Definition {

    /** Under which terms a service may load the instrument's own wording; none of it is here. */
    public enum Licence {
        /** Any service may. */
        FREE,
        /** The owner's permission is needed. */
        PERMISSION,
        /** It is licensed for a fee or by registration. */
        LICENSED
    }

    /**
     * What may be answered: a whole number, both ends included.
     *
     * @param mayNotApply somebody may say that it does not apply to them, which is not the same as no answer
     */
    public record Item(int least, int most, boolean mayNotApply) {
        int turnedRound(int answer) {
            return least + most - answer;
        }
    }

    public Instrument {
        items = List.copyOf(items);
        reversed = Set.copyOf(reversed);
        risk = Set.copyOf(risk);
        scales = List.copyOf(scales);
    }

    /** The scale that speaks for the whole, if the instrument has one. */
    public Optional<Scale> total() {
        return scale(Scale.TOTAL);
    }

    public Optional<Scale> scale(String id) {
        return scales.stream().filter(scale -> scale.id().equals(id)).findFirst();
    }

    /** What was answered, turned round where the item is. */
    int counted(int item, int answer) {
        return reversed.contains(item) ? items.get(item - 1).turnedRound(answer) : answer;
    }

    /**
     * Refuses answers that this instrument cannot have been given: to more items than it has, or outside of what may be
     * answered. The field is {@code item_} and the number.
     */
    public void admits(AnswerSheet answers) {
        Together together = new Together();
        for (AnswerSheet.Misfit fault : answers.faults(this))
            together.check(() -> {
                throw new Refused(fault.messageKey(), fault.args().toArray()).on("item_" + fault.item());
            });
        together.refuse();
    }

    /** The score of the whole alone: for reports, which score hundreds of thousands and ask nothing else. */
    public Optional<Score> scoreOfTotal(AnswerSheet answers) {
        for (Scale scale : scales)
            if (scale.id().equals(Scale.TOTAL))
                return scale.score(this, answers).score();
        return Optional.empty();
    }

    /** Everything the answers say. */
    public Scoring score(AnswerSheet answers) {
        List<ScaleScore> scored =
                scales.stream().map(scale -> scale.score(this, answers)).toList();
        List<Scoring.RiskAnswer> above = new TreeSet<>(risk)
                .stream()
                        .filter(item -> answers.to(item).orElse(0) > 0)
                        .map(item ->
                                new Scoring.RiskAnswer(item, answers.to(item).orElseThrow()))
                        .toList();
        List<Integer> unanswered = new TreeSet<>(risk)
                .stream().filter(item -> answers.to(item).isEmpty()).toList();
        return new Scoring(scored, above, unanswered);
    }
}
