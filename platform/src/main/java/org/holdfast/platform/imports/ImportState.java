package org.holdfast.platform.imports;

/** What became of an import. */
public enum ImportState {
    RUNNING,
    STORED,
    /** The file had mistakes. */
    REFUSED,
    /** Something other than the file went wrong. */
    FAILED
}
