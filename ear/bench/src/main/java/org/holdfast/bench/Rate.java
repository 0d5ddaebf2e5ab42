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

        /** The middle of so many turns beside that of so many before tells whether something still gets quicker. */
        private static final int STRIDE = 7;

        private static final double STILL = 1.02;
        private static final int PATIENCE = 150;

        /**
         * So many callers at once, after turns that do not count: a service that runs is warm, and a page of many parts
         * is compiled minutes after a bare one. They end when neither gets quicker any more.
         */
        static Pair of(Callable<?> subject, Callable<?> floor, int atOnce, double seconds) throws Exception {
            List<Rate> subjects = new ArrayList<>();
            List<Rate> floors = new ArrayList<>();
            int warm = 0;
            while (warm == 0 || subjects.size() < warm + TURNS) {
                subjects.add(turn(subject, atOnce, seconds));
                floors.add(turn(floor, atOnce, seconds));
                if (warm == 0 && (still(subjects) && still(floors) || subjects.size() == PATIENCE))
                    warm = subjects.size();
            }
            return of(subjects.subList(warm, warm + TURNS), floors.subList(warm, warm + TURNS));
        }

        private static boolean still(List<Rate> turns) {
            int last = turns.size();
            if (last < 2 * STRIDE) return false;
            return middle(turns.subList(last - STRIDE, last)).perSecond
                    <= STILL * middle(turns.subList(last - 2 * STRIDE, last - STRIDE)).perSecond;
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
