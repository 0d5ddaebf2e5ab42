package org.holdfast.platform.rest;

import org.holdfast.platform.Refused;

/** The request itself is not as the API asks: answered with 400 and, like a refusal, in words. */
public class Malformed extends RuntimeException {
    private final String field;
    private final String key;
    private final transient Object[] args;

    public Malformed(String field, String key, Object... args) {
        super(key);
        this.field = field;
        this.key = key;
        this.args = args;
    }

    /** A parameter that the place reading it has refused. */
    public static Malformed from(Refused refused) {
        return new Malformed(
                refused.field().orElse(null), refused.key(), refused.args().toArray());
    }

    String field() {
        return field;
    }

    String key() {
        return key;
    }

    Object[] args() {
        return args;
    }
}
