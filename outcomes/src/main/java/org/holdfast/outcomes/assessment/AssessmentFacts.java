package org.holdfast.outcomes.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.holdfast.outcomes.instrument.AnswerSheet;
import org.holdfast.outcomes.instrument.Instrument;
import org.holdfast.outcomes.instrument.Instruments;
import org.holdfast.platform.Days;
import org.holdfast.platform.Refused;

/**
 * What somebody answered, before it is known whether there is such an instrument.
 *
 * @param instrument its code, such as {@code CORE-10}, however its hyphens and capitals are written
 * @param instrumentVersion null for the one in use
 * @param completedOn the day it was filled in
 * @param items the answers in the items' order; null where one was not answered
 * @param notApplicable the numbers of the items that were said not to apply, if any; they have no answer
 */
public record AssessmentFacts(
        String instrument,
        Integer instrumentVersion,
        LocalDate completedOn,
        List<Integer> items,
        Set<Integer> notApplicable) {

    /** The same, known to fit an instrument. */
    record Fitting(Instrument instrument, LocalDate completedOn, AnswerSheet answers) {
        Object[] told() {
            return new Object[] {completedOn, instrument.code(), instrument.version(), answers.toString()};
        }
    }

    public AssessmentFacts {
        if (instrument == null || instrument.isBlank())
            throw new Refused("assessment.needsInstrument").on("instrument");
        if (completedOn == null) throw new Refused("assessment.needsDay").on("completedOn");
        if (completedOn.isBefore(Days.FIRST)) throw new Refused("outcomes.longAgo", completedOn).on("completedOn");
        notApplicable = notApplicable == null ? Set.of() : Set.copyOf(notApplicable);
        for (int item : notApplicable) {
            if (item < 1 || item > AnswerSheet.MOST_ITEMS)
                throw new Refused("assessment.item.none", item).on("notApplicable");
            if (items != null && item <= items.size() && items.get(item - 1) != null)
                throw new Refused("assessment.item.both", item).on("item_" + item);
        }
        if (items == null || items.stream().allMatch(java.util.Objects::isNull))
            throw new Refused("assessment.nothingAnswered").on("items");
    }

    /** The same where everything applies. */
    public AssessmentFacts(String instrument, Integer instrumentVersion, LocalDate completedOn, List<Integer> items) {
        this(instrument, instrumentVersion, completedOn, items, Set.of());
    }

    /**
     * @param before the version that the assessment had of the same instrument and keeps, unless another is asked for;
     *     null for a new one
     * @throws Refused if there is no such instrument or version, or it cannot have been answered so
     */
    Fitting fit(Instruments known, LocalDate today, Instrument before) {
        String code = known.code(instrument)
                .orElseThrow(() -> new Refused("assessment.instrument.unknown", instrument.strip()).on("instrument"));
        Instrument named;
        if (instrumentVersion != null)
            named = known.of(code, instrumentVersion)
                    .orElseThrow(() ->
                            new Refused("assessment.version.unknown", instrumentVersion, code).on("instrumentVersion"));
        else if (before != null && before.code().equals(code)) named = before;
        else named = known.current(code).orElseThrow();
        if (completedOn.isAfter(today)) throw new Refused("outcomes.future", completedOn).on("completedOn");
        AnswerSheet answers = AnswerSheet.of(items, notApplicable);
        named.admits(answers);
        return new Fitting(named, completedOn, answers);
    }
}
