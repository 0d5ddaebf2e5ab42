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
 * @param perSecond how often a second
 * @param millis how long the middle one takes
 */
record Rate(double perSecond, double millis) {

    /**
     * Two things beside each other: measured in turns of a second or so, so that whatever else the machine does hits
     * both, and each the middle of its turns.
     *
     * @param ratio the middle of the turns' own ratios of subject to floor, by rate
     */
    record Pair(Rate subject, Rate floor, double ratio) {
        private static final int TURNS = 9;

        /** So many callers at once, after so many turns to warm up that do not count. */
        static Pair of(Callable<?> subject, Callable<?> floor, int atOnce, double seconds, int warming)
                throws Exception {
            List<Rate> subjects = new ArrayList<>();
            List<Rate> floors = new ArrayList<>();
            for (int turn = -warming; turn < TURNS; turn++) {
                Rate one = turn(subject, atOnce, seconds);
                Rate other = turn(floor, atOnce, seconds);
                if (turn < 0) continue;
                subjects.add(one);
                floors.add(other);
            }
            return of(subjects, floors);
        }

        /** For what takes seconds: one call each in turn, after a first that does not count. */
        static Pair slowly(Callable<?> subject, Callable<?> floor, int times) throws Exception {
            List<Rate> subjects = new ArrayList<>();
            List<Rate> floors = new ArrayList<>();
            for (int turn = -1; turn < times; turn++) {
                Rate one = once(subject);
                Rate other = once(floor);
                if (turn < 0) continue;
                subjects.add(one);
                floors.add(other);
            }
            return of(subjects, floors);
        }

        private static Pair of(List<Rate> subjects, List<Rate> floors) {
            double[] ratios = new double[subjects.size()];
            for (int i = 0; i < ratios.length; i++) ratios[i] = subjects.get(i).perSecond / floors.get(i).perSecond;
            return new Pair(middle(subjects), middle(floors), middle(ratios));
        }
    }

    private static Rate middle(List<Rate> turns) {
        return new Rate(
                middle(turns.stream().mapToDouble(Rate::perSecond).toArray()),
                middle(turns.stream().mapToDouble(Rate::millis).toArray()));
    }

    static double middle(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    private static Rate once(Callable<?> action) throws Exception {
        long began = System.nanoTime();
        action.call();
        double seconds = (System.nanoTime() - began) / 1e9;
        return new Rate(1 / seconds, seconds * 1_000);
    }

    private static Rate turn(Callable<?> action, int atOnce, double seconds) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(atOnce);
        try {
            long began = System.nanoTime();
            List<Future<double[]>> waited = new ArrayList<>();
            for (int i = 0; i < atOnce; i++) waited.add(people.submit(() -> repeat(action, seconds)));
            List<double[]> all = new ArrayList<>();
            for (Future<double[]> one : waited) all.add(one.get());
            double taken = (System.nanoTime() - began) / 1e9;
            double[] millis = all.stream().flatMapToDouble(Arrays::stream).toArray();
            return new Rate(millis.length / taken, middle(millis));
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } finally {
            people.shutdownNow();
        }
    }

    private static double[] repeat(Callable<?> action, double seconds) throws Exception {
        long until = System.nanoTime() + (long) (seconds * 1e9);
        double[] millis = new double[256];
        int count = 0;
        while (count == 0 || System.nanoTime() < until) {
            long began = System.nanoTime();
            action.call();
            if (count == millis.length) millis = Arrays.copyOf(millis, count * 2);
            millis[count++] = (System.nanoTime() - began) / 1e6;
        }
        return Arrays.copyOf(millis, count);
    }
}
