package org.holdfast.platform.signin;

import java.util.regex.Pattern;

/** Where somebody is taken after signing in: only ever to a page of this service. */
final class Destination {
    /** A path of ours: not {@code //elsewhere}, no backslash that a browser would read as a slash, no line break. */
    private static final Pattern OURS = Pattern.compile("/[A-Za-z0-9][^\\\\\\p{Cntrl}]{0,1500}");

    private Destination() {}

    static String safe(String to) {
        boolean ours = to != null && OURS.matcher(to).matches() && !to.startsWith("/platform/sign");
        return ours ? to : "/";
    }
}
