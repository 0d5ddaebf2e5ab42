package org.holdfast.launch;

import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;

/**
 * A log handler that remembers why the application did not start. The server reports a failed deployment only to its log; this
 * keeps the innermost cause of the first severe record, so that the console can say it in one line.
 */
public final class FirstFailure extends Handler {
    private static final AtomicReference<String> WITH_CAUSE = new AtomicReference<>();
    private static final AtomicReference<String> WITHOUT = new AtomicReference<>();

    /** Called by the log system, which makes its handlers by name. */
    public FirstFailure() {
        setLevel(Level.SEVERE);
    }

    static boolean happened() {
        return WITH_CAUSE.get() != null;
    }

    static String said(String otherwise) {
        String cause = WITH_CAUSE.get();
        String message = WITHOUT.get();
        return cause != null ? cause : message != null ? message : otherwise;
    }

    @Override
    public void publish(LogRecord logged) {
        if (!isLoggable(logged)) {
            return;
        }
        if (logged.getThrown() != null) {
            WITH_CAUSE.compareAndSet(null, StartRefused.innermost(logged.getThrown()));
        } else {
            WITHOUT.compareAndSet(null, StartRefused.oneLine(new SimpleFormatter().formatMessage(logged)));
        }
    }

    @Override
    public void flush() {
        // Nothing is buffered.
    }

    @Override
    public void close() {
        // Nothing is held open.
    }
}
