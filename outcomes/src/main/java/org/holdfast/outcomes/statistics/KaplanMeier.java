package org.holdfast.outcomes.statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * How many are still without the event by a given day, when not everyone could be followed to it (E. L. Kaplan and P.
 * Meier, JASA 1958; 53: 457–481). Whoever was last observed on the day of somebody's event is counted at risk on it.
 *
 * @param people how many were followed
 * @param events how many of them had the event
 * @param lastDay the last day on which anyone was observed; −1 of nobody
 * @param steps the days on which it happened, in order
 */
public record KaplanMeier(int people, int events, int lastDay, List<Step> steps) {
    public KaplanMeier {
        steps = List.copyOf(steps);
    }

    /**
     * A day on which it happened.
     *
     * @param day counted from the start
     * @param atRisk people observed up to this day at least and without the event before it
     * @param events how many had it on this day
     * @param survival the share still without it at the end of the day
     * @param greenwood Σ d ÷ (n × (n − d)) up to this day, Greenwood's variance of the logarithm of that share; endless
     *     where the share is 0
     */
    public record Step(int day, int atRisk, int events, double survival, double greenwood) {
        public Step {
            if (day < 0 || events < 1 || events > atRisk) throw new IllegalArgumentException(events + " of " + atRisk);
        }

        /** @see KaplanMeier#at(double) */
        Survival survived() {
            if (survival <= 0) return new Survival(0, Optional.empty());
            double fall = Math.log(survival);
            double reach = Interval.Z * Math.sqrt(greenwood) / -fall;
            return new Survival(
                    survival,
                    Optional.of(new Interval(Math.exp(fall * Math.exp(reach)), Math.exp(fall * Math.exp(-reach)))));
        }
    }

    /**
     * The share without the event.
     *
     * @param interval 95 %, on the scale of log(−log) with Greenwood's variance (J. D. Kalbfleisch and R. L. Prentice,
     *     1980); none while nobody has had the event and none when all have, for that scale knows neither
     */
    public record Survival(double survival, Optional<Interval> interval) {}

    /** @param followed in any order; may be empty */
    public static KaplanMeier of(Collection<Followed> followed) {
        int last = followed.stream().mapToInt(Followed::day).max().orElse(-1);
        long[] days = followed.stream()
                // Those with the event come first on their day.
                .mapToLong(person -> 2L * person.day() + (person.event() ? 0 : 1))
                .sorted()
                .toArray();
        List<Step> steps = new ArrayList<>();
        double survival = 1;
        double greenwood = 0;
        int events = 0;
        for (int first = 0; first < days.length; ) {
            int next = first;
            while (next < days.length && days[next] == days[first]) next++;
            if (days[first] % 2 == 0) {
                int atRisk = days.length - first;
                int had = next - first;
                survival *= (double) (atRisk - had) / atRisk;
                greenwood += (double) had / atRisk / (atRisk - had);
                steps.add(new Step((int) (days[first] / 2), atRisk, had, survival, greenwood));
                events += had;
            }
            first = next;
        }
        return new KaplanMeier(days.length, events, last, steps);
    }

    /**
     * @param day counted from the start; a month is 30.4375 days, so that it need not be whole
     * @return none where nobody was observed so long, unless all have had the event by then
     */
    public Optional<Survival> at(double day) {
        if (!(day >= 0)) throw new IllegalArgumentException("day " + day);
        Survival before = new Survival(1, Optional.empty());
        for (Step step : steps) {
            if (step.day() > day) break;
            before = step.survived();
        }
        return day <= lastDay || before.survival() == 0 ? Optional.of(before) : Optional.empty();
    }
}
