package org.holdfast.outcomes.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.holdfast.patients.api.PatientId;
import org.holdfast.patients.api.TimelineEntry;
import org.holdfast.patients.api.TimelineEntry.Lane;
import org.holdfast.patients.api.TimelineSource;
import org.holdfast.platform.database.Sql;
import org.holdfast.platform.words.Words;

/** Tells the timeline of events, in the words of what was done; not of how. */
@ApplicationScoped
class EventTimeline implements TimelineSource {
    private final Sql sql;
    private final Words words;

    @Inject
    EventTimeline(Sql sql, Words words) {
        this.sql = sql;
        this.words = words;
    }

    @Override
    public List<TimelineEntry> newest(PatientId patient, int limit) {
        return sql.list(
                "SELECT e.id, e.occurred_on, e.precision, e.act, e.intent, e.medical_severity, e.treatment, e.method,"
                        + " e.count FROM outcomes.event e WHERE e.patient_id = ? AND e.struck_out_at IS NULL"
                        + " ORDER BY e.occurred_on DESC, e.id DESC FETCH FIRST " + limit + " ROWS ONLY",
                row -> entry(EventDesk.row(row)),
                patient.value());
    }

    private TimelineEntry entry(EventRow event) {
        List<String> told = new ArrayList<>();
        if (event.count() > 1) told.add(words.say("event.times", event.count()));
        if (event.treatment() != null) told.add(words.say("event.treated", words.of(event.treatment())));
        return TimelineEntry.on(
                        event.occurredOn(),
                        Lane.CRISIS,
                        event.act().name(),
                        words.of(event.act()),
                        String.join(", ", told),
                        "flag",
                        "outcomes")
                .marked(shape(event))
                .knownTo(TimelineEntry.Precision.valueOf(event.precision().name()));
    }

    /** The drawing's own shape for an attempt and for self-harm; the rest look alike. */
    private static String shape(EventRow event) {
        return switch (event.act()) {
            case SUICIDE_ATTEMPT -> "diamond";
            case SELF_INJURY, SELF_POISONING -> "triangle";
            default -> null;
        };
    }
}
