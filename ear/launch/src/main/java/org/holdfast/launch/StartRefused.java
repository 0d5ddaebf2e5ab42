package org.holdfast.launch;

/** Why the service does not start, in one line for the person at the console. */
final class StartRefused extends Exception {
    private static final int LONGEST = 600;

    StartRefused(String reason, Object... args) {
        super(oneLine(String.format(reason, args)));
    }

    static String oneLine(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }

    /** The innermost cause that says something: the driver's words, not the wrapper's. */
    static String innermost(Throwable thrown) {
        String said = thrown.toString();
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            if (at.getMessage() != null && !at.getMessage().isBlank()) {
                // A bare name, as of a missing class, says nothing without the kind of failure.
                said = at.getMessage().contains(" ") ? at.getMessage() : at.toString();
            }
        }
        return oneLine(said);
    }
}
