package org.holdfast.platform.signin;

import java.time.Duration;
import org.holdfast.platform.Refused;

/** Too many tries lately; the next one has to wait. Says the same whether or not there is such an account. */
public class Hurried extends Refused {
    private final Duration wait;

    Hurried(Duration wait) {
        super("signIn.wait", seconds(wait));
        this.wait = wait;
    }

    /** Whole seconds until the next try is answered. */
    public long seconds() {
        return seconds(wait);
    }

    private static long seconds(Duration wait) {
        return Math.max(1, (wait.toMillis() + 999) / 1000);
    }
}
