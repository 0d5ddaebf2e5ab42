package org.holdfast.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * Chance that always falls the same way. Each thing that is drawn for has a stream of its own, found by name from the
 * seed and not by how much was drawn before, so that adding one thing leaves every other as it was.
 */
final class Dice {

    private final long seed;
    private final SplittableRandom random;

    Dice(long seed) {
        this.seed = seed;
        this.random = new SplittableRandom(seed);
    }

    /** The stream of that name below this one; asking for it does not move this one. */
    Dice named(Object... names) {
        long hash = seed ^ 0xcbf29ce484222325L;
        for (Object name : names) {
            for (char letter : (name + "/").toCharArray()) {
                hash = (hash ^ letter) * 0x100000001b3L;
            }
        }
        return new Dice(hash);
    }

    double unit() {
        return random.nextDouble();
    }

    boolean chance(double probability) {
        return unit() < probability;
    }

    /** A whole number from low to high, both possible. */
    int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    /** A day from the first on, before the other. */
    LocalDate day(LocalDate from, LocalDate before) {
        return from.plusDays(random.nextInt((int) ChronoUnit.DAYS.between(from, before)));
    }

    @SafeVarargs
    final <T> T oneOf(T... things) {
        return things[random.nextInt(things.length)];
    }

    <T> T oneOf(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    /** How often a thing happens that happens so often on average. */
    int times(double mean) {
        double limit = StrictMath.exp(-mean);
        int times = 0;
        for (double product = unit(); product > limit; product *= unit()) {
            times++;
        }
        return times;
    }

    /** Days that cluster around the given number and have a long tail, at least one. */
    int days(double typical) {
        return Math.max(
                1, (int) Math.round(typical * StrictMath.exp(0.6 * (unit() + unit() + unit() + unit() - 2) * 1.7)));
    }

    /** So many of them, without putting any back, the heavier the likelier. */
    <T> Set<T> pick(int number, Collection<T> from, ToDoubleFunction<T> weight) {
        record Drawn<T>(T thing, double arrival) {}
        var drawn = new ArrayList<Drawn<T>>();
        for (T thing : from) {
            drawn.add(new Drawn<>(thing, -StrictMath.log(1 - unit()) / weight.applyAsDouble(thing)));
        }
        drawn.sort(Comparator.comparingDouble(Drawn::arrival));
        var picked = new LinkedHashSet<T>();
        drawn.subList(0, number).forEach(one -> picked.add(one.thing()));
        return picked;
    }

    <T> List<T> shuffled(Collection<T> things) {
        return List.copyOf(pick(things.size(), things, thing -> 1));
    }
}
