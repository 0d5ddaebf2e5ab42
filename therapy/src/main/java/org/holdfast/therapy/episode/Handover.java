package org.holdfast.therapy.episode;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.holdfast.platform.access.RecordList;

/** Whom one clinician carries, for whoever hands them to others. */
public record Handover(String clinician, LocalDate leavesOn, List<Row> rows) implements RecordList {
    /**
     * A person in treatment.
     *
     * @param patient null where their record is restricted to others than the reader; then nothing else names them
     * @param team its name, or nothing
     * @param outside the clinician is not in that team today
     */
    public record Row(UUID patient, String name, String programme, LocalDate startedOn, String team, boolean outside) {}

    @Override
    public Collection<UUID> records() {
        return rows.stream().map(Row::patient).filter(Objects::nonNull).toList();
    }
}
