package org.holdfast.platform.signin;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * What a browser session holds: which sign-in it is, and when it was last used. Who that is, is looked up each time.
 *
 * @param seenAt when its use was last written down in the database
 */
record SignedIn(UUID id, Instant startedAt, Instant usedAt, Instant seenAt) implements Serializable {
    static final String ATTRIBUTE = "holdfast.signIn";

    static SignedIn now(UUID id, Instant now) {
        return new SignedIn(id, now, now, now);
    }

    SignedIn usedAt(Instant now) {
        return new SignedIn(id, startedAt, now, seenAt);
    }

    SignedIn seenAt(Instant now) {
        return new SignedIn(id, startedAt, usedAt, now);
    }

    /** When this session ends by itself if nobody uses it from now on. */
    Instant endsAt(Duration idle, Duration longest) {
        Instant unused = usedAt.plus(idle);
        Instant atLatest = startedAt.plus(longest);
        return unused.isBefore(atLatest) ? unused : atLatest;
    }
}
