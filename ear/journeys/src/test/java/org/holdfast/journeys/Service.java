package org.holdfast.journeys;

/** A running Holdfast. */
interface Service extends AutoCloseable {
    /** Where it answers, with the slash at the end. */
    String url();

    /** What it wrote to its log, for a failing test to show. */
    String log();

    @Override
    void close();
}
