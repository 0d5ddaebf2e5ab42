package org.holdfast.platform.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.holdfast.platform.database.Sql;

/**
 * The tries that {@link Throttle} counts. Kept in the database: a restart forgives nothing, and every node knows. Each
 * step is a transaction of its own; where two of them meet, one fails and has to be done again.
 */
@ApplicationScoped
class Tries {
    private record Score(double score, Instant last) {}

    private final Sql sql;
    private final Clock clock;

    @Inject
    Tries(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Counts a try with a name and a password.
     *
     * @throws Hurried if it has to wait
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void begin(String name, String address, Optional<String> browser) {
        if (browser.isPresent()) begin(browser(name, browser.get()), Slowness.PAIR);
        else begin(name, address);
    }

    private void begin(String subject, Slowness slowness) {
        Duration wait = left(subject, slowness);
        if (!wait.isZero()) throw new Hurried(wait);
        count(subject, slowness, 1);
    }

    private void begin(String name, String address) {
        boolean known = knows(name, address);
        Duration wait = longest(
                left(pair(name, address), Slowness.PAIR),
                left("address:" + address, Slowness.ADDRESS),
                known ? Duration.ZERO : left("name:" + Secrets.hash(name), Slowness.NAME));
        if (!wait.isZero()) throw new Hurried(wait);
        count(pair(name, address), Slowness.PAIR, 1);
        count("address:" + address, Slowness.ADDRESS, 1);
        if (!known) count("name:" + Secrets.hash(name), Slowness.NAME, 1);
    }

    /**
     * The try was right: this name in this browser, or else at this address, starts afresh; the rest is taken back. What
     * strangers at the same address have on their account stays there.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void succeeded(String name, String address, Optional<String> browser) {
        String subject = browser.map(known -> browser(name, known)).orElseGet(() -> pair(name, address));
        sql.update("DELETE FROM platform.throttle WHERE subject = ?", subject);
        if (browser.isEmpty()) {
            count("address:" + address, Slowness.ADDRESS, -1);
            if (!knows(name, address)) count("name:" + Secrets.hash(name), Slowness.NAME, -1);
        }
        sql.update(
                "DELETE FROM platform.throttle WHERE last_at < ?",
                clock.instant().minus(Duration.ofDays(1)));
    }

    /** Counts a try with a code of the second factor, for somebody who has given the right password. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void beginCode(Object account) {
        begin("code:" + account, Slowness.CODE);
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void succeededCode(Object account) {
        sql.update("DELETE FROM platform.throttle WHERE subject = ?", "code:" + account);
    }

    /** After a new password, old mistakes with the old one no longer count against its holder. */
    @Transactional
    void forget(String name) {
        sql.update("DELETE FROM platform.throttle WHERE subject = ?", "name:" + Secrets.hash(name));
    }

    private boolean knows(String name, String address) {
        return sql.count(
                        "SELECT COUNT(*) FROM platform.sign_in g JOIN platform.account a ON a.id = g.account_id"
                                + " WHERE a.username = ? AND g.origin = ? AND g.started_at > ?",
                        name,
                        address,
                        clock.instant().minus(Duration.ofDays(90)))
                > 0;
    }

    private static String pair(String name, String address) {
        return "pair:" + Secrets.hash(name + "|" + address);
    }

    private static String browser(String name, String browser) {
        return "browser:" + Secrets.hash(name + "|" + browser);
    }

    private static Duration longest(Duration... waits) {
        Duration longest = Duration.ZERO;
        for (Duration wait : waits) if (wait.compareTo(longest) > 0) longest = wait;
        return longest;
    }

    private Duration left(String subject, Slowness slowness) {
        return stored(subject)
                .map(stored -> slowness.leftAt(stored.score(), stored.last(), clock.instant()))
                .orElse(Duration.ZERO);
    }

    private Optional<Score> stored(String subject) {
        return sql.one(
                "SELECT score, last_at FROM platform.throttle WHERE subject = ? FOR UPDATE",
                row -> new Score(row.getDouble("score"), Sql.instant(row, "last_at")),
                subject);
    }

    private void count(String subject, Slowness slowness, int tries) {
        Instant now = clock.instant();
        Optional<Score> before = stored(subject);
        if (before.isEmpty()) {
            if (tries > 0)
                sql.update(
                        "INSERT INTO platform.throttle (subject, score, last_at) VALUES (?, ?, ?)",
                        subject,
                        tries,
                        now);
            return;
        }
        // Whoever found no try at first may find by now those of others who came at the same moment.
        Duration wait = slowness.leftAt(before.get().score(), before.get().last(), now);
        if (tries > 0 && !wait.isZero()) throw new Hurried(wait);
        double score =
                Math.max(0, slowness.scoreAt(before.get().score(), before.get().last(), now) + tries);
        sql.update("UPDATE platform.throttle SET score = ?, last_at = ? WHERE subject = ?", score, now, subject);
    }
}
