package org.holdfast.platform;

/** The person may not do this. The key names the sentence that says why and what to do instead; the API answers 403. */
public class Denied extends RuntimeException {
    private final String key;

    public Denied(String key) {
        super(key);
        this.key = key;
    }

    public String key() {
        return key;
    }
}
