package org.holdfast.platform.tasks;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What is still to be done for somebody, on a page of their record. */
@Named
@RequestScoped
public class RecordTasks {
    private final TaskDesk desk;
    private final Map<UUID, List<OwedRow>> read = new HashMap<>();

    @Inject
    RecordTasks(TaskDesk desk) {
        this.desk = desk;
    }

    public List<OwedRow> of(UUID record) {
        return read.computeIfAbsent(record, id -> desk.about(new TaskRecord(id)));
    }
}
