package org.holdfast.platform.database;

import java.sql.SQLException;
import java.util.Set;

/**
 * Two writers met: the same key was added twice, they waited for each other, or one waited for too long. Nothing is wrong
 * with what either wrote, and the later may try again or look at what the earlier left.
 */
public final class Clash {
    /** A key that exists by now, a failed serialisation, a deadlock, a lock waited for too long, a row changed meanwhile. */
    private static final Set<String> STATES = Set.of("23505", "40001", "40P01", "55P03", "HYT00", "90131");

    private Clash() {}

    /** Whether this very exception tells of a clash. */
    public static boolean is(Throwable thrown) {
        return thrown instanceof SQLException database
                && database.getSQLState() != null
                && STATES.contains(database.getSQLState());
    }

    /** Whether a clash is what led to it. */
    public static boolean isBehind(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) if (is(cause)) return true;
        return false;
    }
}
