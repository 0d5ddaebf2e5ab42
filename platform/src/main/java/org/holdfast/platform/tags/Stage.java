package org.holdfast.platform.tags;

/**
 * One stage of a path: what it is called, what is said under it, and whether it lies behind, is under way or ahead, or was passed over.
 *
 * @param percent how much of the current stage has passed, 0 to 100
 */
public record Stage(String title, String detail, State state, int percent) {
    public enum State {
        DONE,
        CURRENT,
        AHEAD,
        /** The course went on without it. */
        SKIPPED
    }

    public static Stage done(String title, String detail) {
        return new Stage(title, detail, State.DONE, 100);
    }

    public static Stage current(String title, String detail, int percent) {
        return new Stage(title, detail, State.CURRENT, percent);
    }

    public static Stage skipped(String title, String detail) {
        return new Stage(title, detail, State.SKIPPED, 0);
    }

    public static Stage ahead(String title, String detail) {
        return new Stage(title, detail, State.AHEAD, 0);
    }
}
