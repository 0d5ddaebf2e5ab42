package org.holdfast.platform.audit;

/** What the trail keeps of a name with which somebody was refused and that nobody has: it may have been a password. */
public final class RefusedName {
    private static final int KEPT = 3;

    private RefusedName() {}

    public static String kept(String typed) {
        return typed.length() > KEPT ? typed.substring(0, KEPT) + "…" : typed;
    }
}
