package org.holdfast.platform.audit;

/**
 * What reading the whole trail found.
 *
 * @param rows rows in the chain
 * @param waiting rows that are sealed by themselves and not yet in the chain
 * @param brokenAt the place of the first row that does not hold; 0 where all do
 * @param indexed whether the index by record, which is made from the rows and proves nothing, says what they say
 */
public record Verdict(boolean holds, long rows, long waiting, long brokenAt, String what, boolean indexed) {
    static Verdict holds(long rows, long waiting) {
        return new Verdict(true, rows, waiting, 0, "", true);
    }

    /** Every row holds, but by record they are not all found. */
    Verdict withoutItsIndex() {
        return new Verdict(false, rows, waiting, 0, "", false);
    }

    static Verdict broken(long seq, String what) {
        return new Verdict(false, 0, 0, seq, what, true);
    }

    static Verdict broken(long seq, AuditEntry row, String what) {
        return broken(seq, what + " (" + row.action() + ", " + row.at() + ", id " + row.id() + ")");
    }

    /** One line for a person. */
    public String sentence() {
        if (!indexed)
            return "Every row of the audit trail is unchanged and in its place, but the index that finds them by record"
                    + " was changed. Checking on the audit page makes it again from the rows.";
        if (!holds) return "The audit trail does not hold. First broken row: " + brokenAt + ", " + what + ".";
        String tail = waiting == 0 ? "" : " " + waiting + " newer rows are sealed and wait to be chained.";
        return "The audit trail holds: " + rows + " rows, each unchanged and in its place." + tail;
    }
}
