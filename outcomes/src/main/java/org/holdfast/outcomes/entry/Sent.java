package org.holdfast.outcomes.entry;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.holdfast.platform.imports.Merged;
import org.holdfast.platform.imports.Merging;
import org.holdfast.platform.imports.Staging;

/**
 * How a file of another system meets the entries of a kind that are here. What somebody struck out or corrected here stays
 * so while the sender says the same as before. Once the sender has changed the entry, the sender's version stands and
 * counts, and the one before is kept among the earlier ones.
 */
public final class Sent {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private static final List<String> STRUCK = List.of("struck_out_at", "struck_out_by", "struck_out_reason");

    private final String kind;
    private final List<String> columns;
    private final Clock clock;

    /** @param columns all that an entry of the kind tells, also what no file does */
    public Sent(String kind, List<String> columns, Clock clock) {
        this.kind = kind;
        this.columns = columns;
        this.clock = clock;
    }

    /** @param told the columns of the kind that a file tells, and the expressions on {@code s} they take */
    public Merged mergeInto(Staging rows, Map<String, String> told) {
        String now =
                "TIMESTAMP WITH TIME ZONE '" + MOMENT.format(clock.instant().atOffset(ZoneOffset.UTC)) + "+00:00'";
        Merging merging = rows.into("outcomes." + kind)
                .key(kind + "_key")
                .onInsert("entered_at", now)
                .onUpdate("version", "t.version + 1");
        new TreeMap<>(told).forEach(merging::column);
        Map<String, String> old = new LinkedHashMap<>();
        old.put(kind + "_id", "t.id");
        for (String column : List.of("version", "patient_id")) old.put(column, "t." + column);
        for (String column : columns) old.put(column, "t." + column);
        for (String column : STRUCK) old.put(column, "t." + column);
        old.put("superseded_at", now);
        merging.keepingOld("outcomes." + kind + "_was", old);
        for (String column : STRUCK) merging.onUpdate(column, "NULL");
        return merging.merge();
    }
}
