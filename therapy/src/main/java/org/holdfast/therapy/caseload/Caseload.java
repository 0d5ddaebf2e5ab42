package org.holdfast.therapy.caseload;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.holdfast.platform.access.RecordList;
import org.holdfast.platform.tasks.OpenTask;
import org.holdfast.therapy.appointment.DiaryRow;

/**
 * Everyone on it, the most pressing first.
 *
 * @param owed the reader's open tasks, without names where a record is not open to them
 * @param day the reader's appointments of today, likewise
 * @param shown whose names it gives away
 */
public record Caseload(
        LocalDate today,
        LocalDate friday,
        List<CaseloadRow> rows,
        List<OpenTask> owed,
        List<DiaryRow> day,
        Set<UUID> shown)
        implements RecordList {
    @Override
    public Set<UUID> records() {
        return shown;
    }

    public List<CaseloadRow> in(CaseloadRow.When when) {
        return rows.stream().filter(row -> row.when() == when).toList();
    }
}
