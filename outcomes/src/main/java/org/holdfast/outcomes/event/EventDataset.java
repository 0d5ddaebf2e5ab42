package org.holdfast.outcomes.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.holdfast.outcomes.entry.Sent;
import org.holdfast.platform.imports.Column;
import org.holdfast.platform.imports.Dataset;
import org.holdfast.platform.imports.Merged;
import org.holdfast.platform.imports.Staging;

/** Events from other systems. What was struck out or corrected here stays so until its sender changes it. */
@ApplicationScoped
class EventDataset implements Dataset {
    private final Sent sent;

    @Inject
    EventDataset(Clock clock) {
        this.sent = new Sent(EventDesk.KIND, EventRow.COLUMNS, clock);
    }

    @Override
    public String name() {
        return "events";
    }

    @Override
    public String staging() {
        return "outcomes.staged_event";
    }

    @Override
    public String target() {
        return "outcomes.event";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.key("event_key"),
                Column.key("patient_key"),
                Column.date("occurred_on").required(),
                Column.oneOf("precision", Precision.class),
                Column.oneOf("act", Act.class).required(),
                Column.oneOf("intent", Intent.class),
                Column.integer("medical_severity", 0, 6),
                Column.oneOf("treatment", Treatment.class),
                Column.text("method", 120),
                Column.integer("count", 1, 9999));
    }

    @Override
    public String record() {
        return "s.patient_id";
    }

    @Override
    public void judge(Staging rows) {
        rows.refuseRepeated("event_key");
        rows.resolve("patient_id", "patient_key", "outcomes.patient_fact", "patient_key", "id");
        rows.refuseUnknown("patient_key", "patient_id");
        // A week or month is given by one of its days, so it may begin before the birth or end after the death.
        String exact = " AND COALESCE(s.precision, 'DAY') = 'DAY')";
        rows.refuseWhere(
                "occurred_on",
                "outcomes.beforeBirth",
                "EXISTS (SELECT 1 FROM outcomes.patient_fact p WHERE p.id = s.patient_id"
                        + " AND s.occurred_on < p.date_of_birth" + exact);
        rows.warnWhere(
                "occurred_on",
                "outcomes.afterDeath",
                "EXISTS (SELECT 1 FROM outcomes.patient_fact p WHERE p.id = s.patient_id"
                        + " AND s.occurred_on > p.died_on" + exact);
        String yearAhead = Staging.literal(rows.today().plusYears(1));
        rows.refuseWhere("occurred_on", "outcomes.farAhead", "s.occurred_on > " + yearAhead);
        rows.warnWhere(
                "occurred_on",
                "outcomes.ahead",
                "s.occurred_on > " + Staging.literal(rows.today()) + " AND s.occurred_on <= " + yearAhead);
    }

    @Override
    public Merged merge(Staging rows) {
        return sent.mergeInto(
                rows,
                Map.of(
                        "patient_id", "s.patient_id",
                        "occurred_on", "s.occurred_on",
                        "precision", "COALESCE(s.precision, 'DAY')",
                        "act", "s.act",
                        "intent", "s.intent",
                        "medical_severity", "s.medical_severity",
                        "treatment", "s.treatment",
                        "method", "s.method",
                        "count", "COALESCE(s.count, 1)"));
    }
}
