package org.holdfast.outcomes.statistics;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.holdfast.outcomes.statistics.GrowthCurve.RandomSlope;
import org.holdfast.outcomes.statistics.RestrictedLikelihood.Peak;

/**
 * All that a growth curve needs to know of everyone's scores: for each person how many there are and the sums of times,
 * scores and their products. Times and scores are counted from their means and in their own spread, so that nothing is
 * lost in the sums; {@link #toldIn} tells a result in the units they came in. (The model is the same either way: shifting
 * and stretching a line leaves a line.)
 */
final class Courses {
    final int people;
    final int observations;
    /** Of each person: how many scores, and the sums of time, time², score and time × score. */
    final double[] n, t, tt, y, ty;
    /** The sum of score² over everyone. */
    double yy;

    private double meanTime, spreadTime, meanScore, spreadScore;
    private double straight;
    private boolean thrice;
    private boolean twoTimes;

    static Courses of(Collection<List<Point>> courses) {
        return new Courses(courses.stream().filter(course -> !course.isEmpty()).toList());
    }

    private Courses(List<List<Point>> courses) {
        people = courses.size();
        observations = courses.stream().mapToInt(List::size).sum();
        n = new double[people];
        t = new double[people];
        tt = new double[people];
        y = new double[people];
        ty = new double[people];
        measure(courses);
        twoTimes = courses.stream()
                                .flatMap(List::stream)
                                .mapToDouble(Point::time)
                                .distinct()
                                .limit(3)
                                .count()
                        < 3
                && courses.stream().noneMatch(Courses::twiceAtATime);
        if (!oneTime() && !oneScore()) sum(courses);
    }

    private void measure(List<List<Point>> courses) {
        for (List<Point> course : courses)
            for (Point point : course) {
                meanTime += point.time() / observations;
                meanScore += point.score() / observations;
            }
        for (List<Point> course : courses)
            for (Point point : course) {
                spreadTime += Math.pow(point.time() - meanTime, 2) / observations;
                spreadScore += Math.pow(point.score() - meanScore, 2) / observations;
            }
        spreadTime = Math.sqrt(spreadTime);
        spreadScore = Math.sqrt(spreadScore);
    }

    private void sum(List<List<Point>> courses) {
        for (int person = 0; person < people; person++) {
            for (Point point : courses.get(person)) {
                double time = (point.time() - meanTime) / spreadTime;
                double score = (point.score() - meanScore) / spreadScore;
                n[person]++;
                t[person] += time;
                tt[person] += time * time;
                y[person] += score;
                ty[person] += time * score;
                yy += score * score;
            }
            straight += scatterAboutOwnLine(courses.get(person));
            thrice |= courses.get(person).size() > 2;
        }
    }

    private static boolean twiceAtATime(List<Point> course) {
        return course.stream().mapToDouble(Point::time).distinct().count() < course.size();
    }

    private double scatterAboutOwnLine(List<Point> course) {
        double time = course.stream().mapToDouble(Point::time).average().orElseThrow();
        double score = course.stream().mapToDouble(Point::score).average().orElseThrow();
        double across = 0;
        double along = 0;
        for (Point point : course) {
            across += (point.time() - time) * (point.time() - time);
            along += (point.time() - time) * (point.score() - score);
        }
        double slope = across > 0 ? along / across : 0;
        double scatter = 0;
        for (Point point : course)
            scatter += Math.pow((point.score() - score - slope * (point.time() - time)) / spreadScore, 2);
        return scatter;
    }

    /** Everyone was assessed at the same time: there is no change to see. */
    boolean oneTime() {
        return spreadTime <= 1e-12 * Math.max(1, Math.abs(meanTime));
    }

    /** All scores are the same. */
    boolean oneScore() {
        return spreadScore <= 1e-12 * Math.max(1, Math.abs(meanScore));
    }

    /** Everyone's scores lie on a line of their own, more than two on somebody's: there is no scatter to measure by. */
    boolean onOwnLines() {
        return thrice && straight <= 1e-18 * observations;
    }

    /**
     * Everyone was seen at the same two times, nobody twice at one of them. All that such scores say of how people differ
     * is how widely they spread at the first time and at the second and how the two go together: three numbers, where
     * levels, slopes, their correlation and the scatter are four. Any slopes would do.
     */
    boolean twoTimes() {
        return twoTimes;
    }

    GrowthCurve toldIn(Peak peak, Factor factor) {
        double perTime = spreadScore / spreadTime;
        double away = meanTime / spreadTime;
        double variance = peak.residual() * peak.residual();
        double levels = variance * factor.a() * factor.a();
        double both = variance * factor.a() * factor.b();
        double slopes = variance * (factor.b() * factor.b() + factor.c() * factor.c());
        double atZero = Math.sqrt(Math.max(0, levels - 2 * both * away + slopes * away * away));
        double slope = perTime * peak.slope();
        double se = perTime * peak.slopeSe();
        Optional<RandomSlope> random = factor.isSingular()
                ? Optional.empty()
                : Optional.of(new RandomSlope(
                        perTime * Math.sqrt(slopes),
                        Math.max(-1, Math.min(1, (both - slopes * away) / atZero / Math.sqrt(slopes)))));
        return new GrowthCurve(
                people,
                observations,
                meanScore + spreadScore * (peak.intercept() - peak.slope() * away),
                slope,
                se,
                new Interval(slope - Interval.Z * se, slope + Interval.Z * se),
                spreadScore * atZero,
                random,
                spreadScore * peak.residual(),
                random.isPresent()
                        ? Optional.empty()
                        : Optional.of(twoTimes ? "statistics.growth.twoTimes" : "statistics.growth.interceptAlone"));
    }
}
