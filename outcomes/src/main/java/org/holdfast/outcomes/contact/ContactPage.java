package org.holdfast.outcomes.contact;

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

/** Recording a contact with another service. */
@Named
@ViewScoped
@Route("/outcomes/contact.xhtml")
@RolesAllowed({CLINICIAN, SUPERVISOR})
public class ContactPage extends RecordingPage {
    private final transient ContactDesk desk;
    private final ContactForm form = new ContactForm();
    /** What somebody was asked about; saving the same again means that it is right. */
    private transient ContactFacts asked;

    @Inject
    ContactPage(ContactDesk desk, Screen screen) {
        super(screen, "contact.saved");
        this.desk = desk;
    }

    @Override
    protected void record(UUID id, PatientId of) {
        ContactFacts facts = form.facts();
        if (!facts.equals(asked)) {
            asked = facts;
            desk.doubt(of, facts);
        }
        desk.record(id, of, facts);
    }

    public ContactForm getForm() {
        return form;
    }
}
