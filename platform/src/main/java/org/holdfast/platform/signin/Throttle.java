package org.holdfast.platform.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.holdfast.platform.database.Clash;

/**
 * Slows guessing down. A try is counted before it is answered, so that a thousand at once are a thousand tries, and
 * taken back when it succeeds.
 *
 * <p>A wait belongs to a name at an address, or to an address. The one that belongs to a name alone is short, and does
 * not touch addresses from which this account has come in before. A browser with which somebody has come in before
 * (see {@link KnownBrowsers}) waits only for its own mistakes, whoever else is at the same address: nobody can lock a
 * colleague out.
 */
@ApplicationScoped
class Throttle {
    private static final int AGAIN = 20;

    private final Tries tries;

    @Inject
    Throttle(Tries tries) {
        this.tries = tries;
    }

    /**
     * Counts a try with a name and a password.
     *
     * @param browser the one that this name is known to use, if it is that one
     * @throws Hurried if it has to wait
     */
    void begin(String name, String address, Optional<String> browser) {
        untilDone(() -> tries.begin(name, address, browser));
    }

    /** The try was right: this name in this browser, or else at this address, starts afresh; the rest is taken back. */
    void succeeded(String name, String address, Optional<String> browser) {
        untilDone(() -> tries.succeeded(name, address, browser));
    }

    /** Counts a try with a code of the second factor, for somebody who has given the right password. */
    void beginCode(Object account) {
        untilDone(() -> tries.beginCode(account));
    }

    void succeededCode(Object account) {
        untilDone(() -> tries.succeededCode(account));
    }

    /** After a new password, old mistakes with the old one no longer count against its holder. */
    void forget(String name) {
        tries.forget(name);
    }

    private static void untilDone(Runnable step) {
        for (int left = AGAIN; ; left--) {
            try {
                step.run();
                return;
            } catch (Hurried hurried) {
                throw hurried;
            } catch (RuntimeException failed) {
                if (left == 0 || !Clash.isBehind(failed) || !waited(AGAIN - left)) throw failed;
            }
        }
    }

    /** Who comes into each other's way at once would again: each waits a while of their own, longer every time. */
    private static boolean waited(int before) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(1, 3 + 4 * before));
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
