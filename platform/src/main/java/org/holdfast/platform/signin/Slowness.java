package org.holdfast.platform.signin;

import java.time.Duration;
import java.time.Instant;

/**
 * How long the next try has to wait. The first few mistakes cost nothing; then each doubles the wait, up to a limit. The
 * score halves with time, so that every wait ends by itself and an old mistake is forgotten.
 *
 * @param free how many tries cost nothing
 * @param perDoubling how many more tries double the wait
 * @param longest the longest wait
 * @param halfLife the time after which half of the score is forgotten
 */
record Slowness(int free, double perDoubling, Duration longest, Duration halfLife) {
    /** One name tried from one address. */
    static final Slowness PAIR = new Slowness(5, 1, Duration.ofMinutes(5), Duration.ofMinutes(10));
    /** Any names from one address: wide enough for a clinic behind one router. */
    static final Slowness ADDRESS = new Slowness(40, 4, Duration.ofMinutes(1), Duration.ofMinutes(10));
    /** One name from addresses it has not lately come in from: slows a guess that is spread over many machines. */
    static final Slowness NAME = new Slowness(60, 6, Duration.ofSeconds(30), Duration.ofMinutes(10));
    /** Codes of the second factor, by somebody who already has the password. */
    static final Slowness CODE = new Slowness(5, 1, Duration.ofMinutes(15), Duration.ofMinutes(30));

    double scoreAt(double score, Instant last, Instant now) {
        double halves = (double) Math.max(0, Duration.between(last, now).toMillis()) / halfLife.toMillis();
        return score * Math.pow(0.5, halves);
    }

    /** How long after the last try this score keeps the next one waiting. */
    Duration waitFor(double score) {
        if (score < free) return Duration.ZERO;
        double seconds = Math.pow(2, (score - free) / perDoubling);
        return seconds >= longest.toSeconds() ? longest : Duration.ofMillis((long) (seconds * 1000));
    }

    /** What is left of the wait now; zero if the next try may go ahead. */
    Duration leftAt(double score, Instant last, Instant now) {
        Duration left = Duration.between(now, last.plus(waitFor(score)));
        return left.isNegative() ? Duration.ZERO : left;
    }
}
