package org.holdfast.outcomes.instrument;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * How some of an instrument's items become one score.
 *
 * @param items by number; each counts once
 * @param subtracted those of the items that are taken off instead of added, as what somebody did well
 * @param recoded for items whose answers stand for other numbers on this scale: from the lowest answer up
 * @param times what a mean is multiplied with; 1 for a sum
 * @param plus what is added in the end, so that the score begins where its authors want it
 * @param mostMissing so many unanswered items are made up for by the mean of the others; with more there is no score
 * @param better null where neither is, or where sources disagree
 * @param cutOff null where there is none
 * @param change null where it is not known by how much a score has to change
 * @param bands from the lowest up; none where sources disagree
 */
public record Scale(
        String id,
        List<Integer> items,
        Set<Integer> subtracted,
        Map<Integer, List<Integer>> recoded,
        Method method,
        int times,
        int plus,
        int mostMissing,
        Better better,
        CutOff cutOff,
        Change change,
        List<Band> bands) {
    /** The scale that speaks for the whole instrument. */
    public static final String TOTAL = "total";

    /** How the answers are put together. */
    public enum Method {
        SUM,
        MEAN
    }

    /** Which way a score goes when somebody gets better. */
    public enum Better {
        LOWER,
        HIGHER
    }

    /** On which side of the cut-off a score lies. */
    public enum Side {
        CLINICAL,
        NOT_CLINICAL
    }

    /**
     * Where lower is better, this score and those above it are on the clinical side; where higher is better, those below.
     */
    public record CutOff(BigDecimal at, String source) {}

    /** A stretch of scores with a name, from its lowest score up to the next band's. */
    public record Band(String id, BigDecimal from) {}

    /**
     * By how much a score has to change before the change is more than the measure's own wobble (Jacobson and Truax): as
     * it was published, or 1.96 · SD · √2 · √(1 − r), not rounded.
     *
     * @param published null where it follows from the other two
     * @param sd standard deviation of the scores, or null
     * @param r reliability, or null
     */
    public record Change(BigDecimal published, BigDecimal sd, BigDecimal r, String source) {
        public static final double Z = 1.96;

        public double criterion() {
            return published != null
                    ? published.doubleValue()
                    : Z * sd.doubleValue() * Math.sqrt(2) * Math.sqrt(1 - r.doubleValue());
        }

        /** A change by this much is reliable, whichever way it goes. */
        public boolean isReliable(Score change) {
            return change.abs().compareTo(published != null ? published : new BigDecimal(criterion())) >= 0;
        }
    }

    public Scale {
        items = List.copyOf(items);
        subtracted = Set.copyOf(subtracted);
        recoded = Map.copyOf(recoded);
        bands = List.copyOf(bands);
    }

    /** The side on which a score lies, if there is a cut-off. */
    public Optional<Side> side(Score score) {
        if (cutOff == null) return Optional.empty();
        boolean reached = score.compareTo(cutOff.at()) >= 0;
        return Optional.of(reached == (better == Better.LOWER) ? Side.CLINICAL : Side.NOT_CLINICAL);
    }

    /** The band a score lies in, if the scale has bands. */
    public Optional<Band> band(Score score) {
        Band in = null;
        for (Band band : bands) if (score.compareTo(band.from()) >= 0) in = band;
        return Optional.ofNullable(in);
    }

    /** No score this scale can give is lower. */
    public Score least(Instrument of) {
        return end(of, false);
    }

    /** No score this scale can give is higher. */
    public Score most(Instrument of) {
        return end(of, true);
    }

    private Score end(Instrument of, boolean highest) {
        long sum = 0;
        for (int item : items) {
            Instrument.Item may = of.items().get(item - 1);
            long end = counts(of, item, may.least());
            for (int answer = may.least(); answer <= may.most(); answer++) {
                long counts = counts(of, item, answer);
                end = highest ? Math.max(end, counts) : Math.min(end, counts);
            }
            sum += end;
        }
        return scored(sum, items.size());
    }

    private long counts(Instrument of, int item, int answer) {
        int counted = of.counted(item, answer);
        List<Integer> codes = recoded.get(item);
        if (codes != null)
            counted = codes.get(counted - of.items().get(item - 1).least());
        return subtracted.contains(item) ? -counted : counted;
    }

    private Score scored(long sum, int answered) {
        long over = method == Method.MEAN ? sum * times : sum * items.size();
        return new Score(over + (long) plus * answered, answered);
    }

    ScaleScore score(Instrument of, AnswerSheet answers) {
        long sum = 0;
        int answered = 0;
        for (int item : items) {
            OptionalInt answer = answers.to(item);
            if (answer.isEmpty()) continue;
            sum += counts(of, item, answer.getAsInt());
            answered++;
        }
        if (answered == 0) return ScaleScore.none(this, answered, ScaleScore.NoScore.NOTHING_ANSWERED);
        if (items.size() - answered > mostMissing)
            return ScaleScore.none(this, answered, ScaleScore.NoScore.TOO_FEW_ANSWERED);
        return ScaleScore.of(this, answered, scored(sum, answered));
    }
}
