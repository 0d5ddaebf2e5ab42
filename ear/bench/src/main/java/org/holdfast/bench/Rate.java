package org.holdfast.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * How fast something goes.
 *
 * @param perSecond how often a second, from several at once
 * @param medianMillis how long the middle one takes, one at a time
 */
record Rate(double perSecond, double medianMillis) {
    private static final int AT_ONCE = 4;

    /** Warms up, then measures one at a time and several at once. */
    static Rate of(Callable<?> action, int seconds) throws Exception {
        repeat(action, seconds);
        long[] taken = repeat(action, seconds);
        Arrays.sort(taken);
        ExecutorService people = Executors.newFixedThreadPool(AT_ONCE);
        try {
            long began = System.nanoTime();
            List<Future<Integer>> counts = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) counts.add(people.submit(() -> repeat(action, seconds).length));
            int all = 0;
            for (Future<Integer> count : counts) all += count.get();
            return new Rate(all / ((System.nanoTime() - began) / 1e9), taken[taken.length / 2] / 1e6);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } finally {
            people.shutdownNow();
        }
    }

    /** The middle of so many, one at a time, in milliseconds; the first is not counted. */
    static double median(Callable<?> action, int times) throws Exception {
        action.call();
        long[] taken = new long[times];
        for (int i = 0; i < times; i++) {
            long began = System.nanoTime();
            action.call();
            taken[i] = System.nanoTime() - began;
        }
        Arrays.sort(taken);
        return taken[times / 2] / 1e6;
    }

    private static long[] repeat(Callable<?> action, int seconds) throws Exception {
        long until = System.nanoTime() + seconds * 1_000_000_000L;
        long[] taken = new long[1024];
        int count = 0;
        while (System.nanoTime() < until) {
            long began = System.nanoTime();
            action.call();
            if (count == taken.length) taken = Arrays.copyOf(taken, count * 2);
            taken[count++] = System.nanoTime() - began;
        }
        return Arrays.copyOf(taken, Math.max(1, count));
    }
}
