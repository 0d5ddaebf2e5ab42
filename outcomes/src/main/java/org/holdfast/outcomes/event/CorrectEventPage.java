package org.holdfast.outcomes.event;

import static org.holdfast.platform.access.Role.Names.CLINICIAN;
import static org.holdfast.platform.access.Role.Names.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.holdfast.outcomes.entry.CorrectionPage;
import org.holdfast.outcomes.entry.Whole;
import org.holdfast.patients.api.PatientId;
import org.holdfast.platform.page.Route;
import org.holdfast.platform.page.Screen;

/** Correcting an event, with its earlier versions. */
@Named
@ViewScoped
@Route("/outcomes/correct-event.xhtml")
@RolesAllowed({CLINICIAN, SUPERVISOR})
public class CorrectEventPage extends CorrectionPage<EventRow> {
    private final transient EventDesk desk;
    private final transient EventWords eventWords;
    private EventForm form;

    @Inject
    CorrectEventPage(EventDesk desk, EventWords eventWords, Screen screen) {
        super(screen);
        this.desk = desk;
        this.eventWords = eventWords;
    }

    @Override
    protected String kind() {
        return EventDesk.KIND;
    }

    @Override
    protected Whole<EventRow> read(PatientId of, UUID entry) {
        return desk.whole(of, entry);
    }

    @Override
    protected void fill(EventRow entry) {
        form = EventForm.of(entry);
    }

    @Override
    protected void correct(PatientId of, UUID entry, int version, String why) {
        desk.correct(of, entry, version, form.facts(), why);
    }

    @Override
    public String lines(EventRow entry) {
        return eventWords.lines(EventForm.of(entry).facts());
    }

    @Override
    protected String formLines() {
        return eventWords.lines(form.facts());
    }

    public EventForm getForm() {
        return form;
    }
}
