package org.holdfast.platform.imports;

import java.util.List;

/** A file with mistakes in it: nothing of it was stored. */
public class ImportRefused extends RuntimeException {
    /**
     * One mistake.
     *
     * @param row 1 is the first row after the header; 0 is the header itself or the file as a whole
     * @param column the column's name, or null where the whole row is meant
     */
    public record Fault(int row, String column, String message) {}

    private final transient List<Fault> faults;
    private final boolean more;

    /** @param more whether there are more mistakes than are named */
    public ImportRefused(String dataset, List<Fault> faults, boolean more) {
        super(dataset + ": " + faults.size() + " mistakes, the first: " + (faults.isEmpty() ? "" : faults.get(0)));
        this.faults = List.copyOf(faults);
        this.more = more;
    }

    /** By row, at most 1,000. */
    public List<Fault> faults() {
        return faults;
    }

    /** Whether there are more mistakes than {@link #faults} names. */
    public boolean isMore() {
        return more;
    }
}
