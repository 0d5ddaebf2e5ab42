package org.holdfast.platform;

/** Somebody else saved this first. The screen shows both versions; the API answers 409 or, with If-Match, 412. */
public class ChangedByAnother extends RuntimeException {
    private final long currentVersion;

    public ChangedByAnother(String what, long currentVersion) {
        super(what);
        this.currentVersion = currentVersion;
    }

    public long currentVersion() {
        return currentVersion;
    }
}
