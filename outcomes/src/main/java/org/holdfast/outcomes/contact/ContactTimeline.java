package org.holdfast.outcomes.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.holdfast.patients.api.PatientId;
import org.holdfast.patients.api.TimelineEntry;
import org.holdfast.patients.api.TimelineEntry.Lane;
import org.holdfast.patients.api.TimelineSource;
import org.holdfast.platform.database.Sql;

/** Tells the timeline of contacts with other services: stays as stretches, the others by the day they began. */
@ApplicationScoped
class ContactTimeline implements TimelineSource {
    private final Sql sql;
    private final ContactTypes types;

    @Inject
    ContactTimeline(Sql sql, ContactTypes types) {
        this.sql = sql;
        this.types = types;
    }

    @Override
    public List<TimelineEntry> newest(PatientId patient, int limit) {
        return sql.list(
                "SELECT c.type, c.started_on, c.ended_on, c.source FROM outcomes.contact c"
                        + " WHERE c.patient_id = ? AND c.struck_out_at IS NULL ORDER BY c.started_on DESC, c.id DESC"
                        + " FETCH FIRST " + limit + " ROWS ONLY",
                row -> {
                    String type = row.getString("type");
                    LocalDate first = Sql.date(row, "started_on");
                    LocalDate last = Sql.date(row, "ended_on");
                    String detail = row.getString("source") == null ? "" : row.getString("source");
                    if (ContactType.lasts(type)) {
                        TimelineEntry stay = TimelineEntry.lasting(
                                first, last, Lane.STAY, type, types.name(type), detail, "bed", "outcomes");
                        return stay.marked(type.equals("HOME_TREATMENT") ? "hf-tl-home" : "hf-tl-stay");
                    }
                    return last == null || last.equals(first)
                            ? TimelineEntry.on(first, Lane.CONTACT, type, types.name(type), detail, "phone", "outcomes")
                            : TimelineEntry.lasting(
                                    first, last, Lane.CONTACT, type, types.name(type), detail, "phone", "outcomes");
                },
                patient.value());
    }
}
