package org.holdfast.platform;

/** What was asked for does not exist, or may not be known to exist by the one who asks. The API answers 404. */
public class Unknown extends RuntimeException {
    public Unknown(String what) {
        super(what);
    }
}
