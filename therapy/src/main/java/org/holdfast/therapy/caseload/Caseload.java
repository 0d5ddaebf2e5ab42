package org.holdfast.therapy.caseload;

import java.time.LocalDate;
import java.util.List;

/** Everyone on it, the most pressing first. */
public record Caseload(LocalDate today, LocalDate friday, List<CaseloadRow> rows) {
    public List<CaseloadRow> in(CaseloadRow.When when) {
        return rows.stream().filter(row -> row.when() == when).toList();
    }
}
