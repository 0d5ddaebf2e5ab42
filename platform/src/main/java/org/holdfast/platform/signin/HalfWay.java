package org.holdfast.platform.signin;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Somebody who has given the right password and still owes the second step. Good for ten minutes.
 *
 * @param secret offered to the app of somebody who enrols; null where a code is owed
 */
record HalfWay(UUID account, String username, Instant at, byte[] secret) implements Serializable {
    static final String ATTRIBUTE = "holdfast.halfWay";
    private static final Duration GOOD_FOR = Duration.ofMinutes(10);

    static HalfWay code(UUID account, String username, Instant now) {
        return new HalfWay(account, username, now, null);
    }

    static HalfWay enrol(UUID account, String username, Instant now) {
        return new HalfWay(account, username, now, Totp.newSecret());
    }

    boolean isGoodAt(Instant now) {
        return now.isBefore(at.plus(GOOD_FOR));
    }
}
