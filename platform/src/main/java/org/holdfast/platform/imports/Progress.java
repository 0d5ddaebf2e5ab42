package org.holdfast.platform.imports;

/** Hears how far an import has come. */
public interface Progress {
    /** What is being done now. */
    enum Phase {
        READING,
        WAITING,
        CHECKING,
        STORING,
        TIDYING
    }

    Progress NONE = (phase, rows) -> {};

    /** @param rows read so far */
    void at(Phase phase, long rows);
}
