package org.holdfast.patients.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.holdfast.patients.api.OpenWithReason;
import org.holdfast.patients.api.PatientId;

/** The desk's door, for others than the page. */
@ApplicationScoped
class OpenedWithReason implements OpenWithReason {
    private final BreakGlassDesk desk;

    @Inject
    OpenedWithReason(BreakGlassDesk desk) {
        this.desk = desk;
    }

    @Override
    public void open(PatientId record, String reason, String said) {
        desk.open(new ClosedRecord(record.value()), OpeningReason.valueOf(reason), said);
    }
}
