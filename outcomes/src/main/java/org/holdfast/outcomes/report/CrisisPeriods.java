package org.holdfast.outcomes.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.holdfast.outcomes.statistics.PoissonRate;
import org.holdfast.outcomes.statistics.RiskRatio;
import org.holdfast.outcomes.statistics.VarianceToMean;

/** Courses added up by period. A period counts for whom it is wholly observed, and for nobody else. */
final class CrisisPeriods {
    private static final Crisis.Outcome[] OUTCOMES = Crisis.Outcome.values();

    /** One outcome in one period. */
    private static final class Sum {
        private long people;
        private long events;
        private long squares;

        void add(long times) {
            if (times == 0) return;
            people++;
            events += times;
            squares = Math.addExact(squares, Math.multiplyExact(times, times));
        }

        Crisis.Incidence of(long observed) {
            Share share = Share.of(people, observed);
            Optional<PoissonRate> rate = PoissonRate.of(events, observed);
            OptionalDouble spread = VarianceToMean.of(observed, events, squares);
            return new Crisis.Incidence(
                    people,
                    observed,
                    share.percent(),
                    share.low(),
                    share.high(),
                    events,
                    rate.map(PoissonRate::rate).orElse(null),
                    rate.map(found -> found.interval().low()).orElse(null),
                    rate.map(found -> found.interval().high()).orElse(null),
                    spread.isPresent() ? spread.getAsDouble() : null);
        }
    }

    private final List<Sum[]> periods = new ArrayList<>();
    private final List<long[]> observed = new ArrayList<>();
    private long starters;

    void add(Course course) {
        starters++;
        int seen = course.periods();
        while (periods.size() < seen) {
            Sum[] sums = new Sum[OUTCOMES.length];
            for (int i = 0; i < sums.length; i++) sums[i] = new Sum();
            periods.add(sums);
            observed.add(new long[1]);
        }
        for (int period = 0; period < seen; period++) observed.get(period)[0]++;
        int at = 0;
        List<Course.Incident> incidents = course.incidents();
        // They come in order of their days, so those of one period stand together.
        while (at < incidents.size()) {
            int period = course.periodOf(incidents.get(at).on());
            if (period >= seen) return;
            long[] times = new long[OUTCOMES.length];
            for (; at < incidents.size() && course.periodOf(incidents.get(at).on()) == period; at++) {
                Course.Incident one = incidents.get(at);
                times[one.kind().ordinal()] += one.times();
                times[Crisis.Outcome.CRISIS.ordinal()] += one.times();
            }
            if (period < 0) continue;
            for (int i = 0; i < times.length; i++) periods.get(period)[i].add(times[i]);
        }
    }

    long starters() {
        return starters;
    }

    List<Crisis.Period> all() {
        List<Crisis.Period> all = new ArrayList<>();
        for (int period = 0; period < periods.size(); period++) {
            Sum[] sums = periods.get(period);
            long people = observed.get(period)[0];
            all.add(new Crisis.Period(
                    "P" + period,
                    people,
                    sums[0].of(people),
                    sums[1].of(people),
                    sums[2].of(people),
                    sums[3].of(people)));
        }
        return all;
    }

    /** Each outcome in each of the first's periods, of the same period in the second. */
    static List<Crisis.Compared> compared(List<Crisis.Period> first, List<Crisis.Period> second) {
        List<Crisis.Compared> compared = new ArrayList<>();
        for (int period = 0; period < first.size(); period++)
            for (Crisis.Outcome outcome : OUTCOMES) {
                Crisis.Incidence one = first.get(period).of(outcome);
                Optional<RiskRatio> ratio =
                        period < second.size() ? ratio(one, second.get(period).of(outcome)) : Optional.empty();
                compared.add(new Crisis.Compared(
                        first.get(period).period(),
                        outcome.word(),
                        ratio.map(RiskRatio::ratio).orElse(null),
                        ratio.map(found -> found.interval().low()).orElse(null),
                        ratio.map(found -> found.interval().high()).orElse(null)));
            }
        return compared;
    }

    private static Optional<RiskRatio> ratio(Crisis.Incidence one, Crisis.Incidence other) {
        return RiskRatio.of(one.n(), one.d(), other.n(), other.d());
    }
}
