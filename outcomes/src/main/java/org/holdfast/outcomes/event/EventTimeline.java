package org.holdfast.outcomes.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
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
                "SELECT e.occurred_on, e.precision, e.act, e.treatment, e.count FROM outcomes.event e"
                        + " WHERE e.patient_id = ? AND e.struck_out_at IS NULL"
                        + " ORDER BY e.occurred_on DESC, e.id DESC FETCH FIRST " + limit + " ROWS ONLY",
                row -> entry(
                        Sql.date(row, "occurred_on"),
                        row.getString("precision"),
                        Act.valueOf(row.getString("act")),
                        row.getString("treatment"),
                        row.getInt("count")),
                patient.value());
    }

    private TimelineEntry entry(LocalDate on, String precision, Act act, String treatment, int count) {
        List<String> told = new ArrayList<>();
        if (count > 1) told.add(words.say("event.times", count));
        if (treatment != null) told.add(words.say("event.treated", words.of(Treatment.valueOf(treatment))));
        return TimelineEntry.on(on, Lane.CRISIS, act.name(), words.of(act), String.join(", ", told), "flag", "outcomes")
                .marked(shape(act))
                .knownTo(TimelineEntry.Precision.valueOf(precision));
    }

    /** The drawing's own shape for an attempt and for self-harm; the rest look alike. */
    private static String shape(Act act) {
        return switch (act) {
            case SUICIDE_ATTEMPT -> "diamond";
            case SELF_INJURY, SELF_POISONING -> "triangle";
            default -> null;
        };
    }
}
