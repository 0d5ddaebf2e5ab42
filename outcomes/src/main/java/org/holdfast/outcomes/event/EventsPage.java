package org.holdfast.outcomes.event;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.holdfast.patients.api.PatientId;
import org.holdfast.platform.words.Words;

/** A patient's events, on the tab of the record. */
@Named
@RequestScoped
public class EventsPage {
    private final EventDesk desk;
    private final Words words;
    private List<EventRow> rows;

    @Inject
    EventsPage(EventDesk desk, Words words) {
        this.desk = desk;
        this.words = words;
    }

    @PostConstruct
    void arrive() {
        rows = desk.all(PatientId.of(FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("patient")));
    }

    public List<EventRow> getRows() {
        return rows;
    }

    /** The day, or the week or month that is meant. */
    public String when(EventRow row) {
        return row.precision() == Precision.DAY
                ? words.date(row.occurredOn())
                : words.say("event.about." + row.precision(), row.occurredOn());
    }

    public String severity(EventRow row) {
        return row.medicalSeverity() == null
                ? words.say("outcomes.notRecorded")
                : words.say("event.severity." + row.medicalSeverity());
    }
}
