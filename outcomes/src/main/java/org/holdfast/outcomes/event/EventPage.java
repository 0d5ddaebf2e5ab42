package org.holdfast.outcomes.event;

import static org.holdfast.platform.access.Role.Names.CLINICIAN;
import static org.holdfast.platform.access.Role.Names.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.holdfast.outcomes.entry.RecordingPage;
import org.holdfast.patients.api.PatientId;
import org.holdfast.platform.page.Route;
import org.holdfast.platform.page.Screen;

/** Recording a self-harm or other event, fact by fact. */
@Named
@ViewScoped
@Route("/outcomes/event.xhtml")
@RolesAllowed({CLINICIAN, SUPERVISOR})
public class EventPage extends RecordingPage {
    private final transient EventDesk desk;
    private final EventForm form = new EventForm();

    @Inject
    EventPage(EventDesk desk, Screen screen) {
        super(screen, "event.saved");
        this.desk = desk;
    }

    @Override
    protected void record(UUID id, PatientId of) {
        desk.record(id, of, form.facts());
    }

    public EventForm getForm() {
        return form;
    }
}
