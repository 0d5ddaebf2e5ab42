package org.holdfast.platform.page;

/**
 * Something that a new service has to have before it can be used.
 *
 * @param label message key of what to do; the key with {@code .why} says what it is good for
 * @param url where it is done
 */
public record FirstStep(String label, String url, boolean done) {
    /** Message key of the sentence below it. */
    public String why() {
        return label + ".why";
    }
}
