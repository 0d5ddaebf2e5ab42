package org.holdfast.outcomes.event;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.holdfast.outcomes.entry.After;
import org.holdfast.outcomes.entry.ListPage;
import org.holdfast.patients.api.PatientId;

/** A patient's events, on the tab of the record. */
@Named
@RequestScoped
public class EventsPage extends ListPage<EventRow> {
    private final EventDesk desk;

    @Inject
    EventsPage(EventDesk desk) {
        this.desk = desk;
    }

    @Override
    protected String parameter() {
        return "eventsAfter";
    }

    @Override
    protected List<EventRow> page(PatientId of, After after, int limit) {
        return desk.page(of, after, limit);
    }
}
