package org.holdfast.outcomes.statistics;

import java.math.BigInteger;
import java.util.OptionalDouble;
import java.util.stream.LongStream;

/**
 * Whether events are spread among people as chance would spread them: the sample variance of the counts ÷ their mean
 * (Fisher's index of dispersion). About 1 is chance; well above it, few people have most of the events, and an interval
 * of {@link PoissonRate} is too narrow.
 */
public final class VarianceToMean {
    private VarianceToMean() {}

    /** @param counts events of each person, none below 0 */
    public static OptionalDouble of(LongStream counts) {
        long[] sums = new long[3];
        counts.forEach(count -> {
            if (count < 0) throw new IllegalArgumentException("" + count);
            sums[0]++;
            sums[1] = Math.addExact(sums[1], count);
            sums[2] = Math.addExact(sums[2], Math.multiplyExact(count, count));
        });
        return of(sums[0], sums[1], sums[2]);
    }

    /**
     * The same from sums, as a query brings them.
     *
     * @param people how many were counted, those without an event too
     * @param events the sum of their counts
     * @param squares the sum of the squares of their counts
     * @return none for fewer than two people, and none where nothing happened
     */
    public static OptionalDouble of(long people, long events, long squares) {
        if (people < 0 || events < 0 || squares < events || people == 0 && events > 0)
            throw new IllegalArgumentException(people + ", " + events + ", " + squares);
        if (people < 2 || events == 0) return OptionalDouble.empty();
        // people × Σx² − (Σx)², in whole numbers: nothing is lost however long the list is.
        BigInteger spread = BigInteger.valueOf(people)
                .multiply(BigInteger.valueOf(squares))
                .subtract(BigInteger.valueOf(events).pow(2));
        if (spread.signum() < 0) throw new IllegalArgumentException(people + ", " + events + ", " + squares);
        return OptionalDouble.of(spread.doubleValue() / (people - 1.0) / events);
    }
}
