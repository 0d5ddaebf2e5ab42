package org.holdfast.platform.imports;

import jakarta.json.bind.annotation.JsonbNillable;
import java.util.List;

/**
 * What an import did: the answer of the API, and what the screen says. All numbers are rows of the file.
 *
 * @param warnings what was stored as it was sent, but is worth a look, at most 1,000 by row; null where there is nothing
 * @param moreWarnings true where there are more than that, else null
 */
@JsonbNillable(false)
public record Imported(
        String dataset,
        long rows,
        long inserted,
        long updated,
        long unchanged,
        List<ImportRefused.Fault> warnings,
        Boolean moreWarnings) {
    public Imported(String dataset, long rows, long inserted, long updated, long unchanged) {
        this(dataset, rows, inserted, updated, unchanged, null, null);
    }

    Imported with(List<ImportRefused.Fault> found, boolean more) {
        return new Imported(
                dataset,
                rows,
                inserted,
                updated,
                unchanged,
                found.isEmpty() ? null : List.copyOf(found),
                more ? true : null);
    }
}
