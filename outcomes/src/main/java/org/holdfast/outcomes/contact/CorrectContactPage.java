package org.holdfast.outcomes.contact;

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

/** Correcting a contact, with its earlier versions. */
@Named
@ViewScoped
@Route("/outcomes/correct-contact.xhtml")
@RolesAllowed({CLINICIAN, SUPERVISOR})
public class CorrectContactPage extends CorrectionPage<ContactRow> {
    private final transient ContactDesk desk;
    private final transient ContactTypes types;
    private ContactForm form;

    @Inject
    CorrectContactPage(ContactDesk desk, ContactTypes types, Screen screen) {
        super(screen);
        this.desk = desk;
        this.types = types;
    }

    @Override
    protected String kind() {
        return ContactDesk.KIND;
    }

    @Override
    protected Whole<ContactRow> read(PatientId of, UUID entry) {
        return desk.whole(of, entry);
    }

    @Override
    protected void fill(ContactRow entry) {
        form = ContactForm.of(entry);
    }

    @Override
    protected void correct(PatientId of, UUID entry, int version, String why) {
        desk.correct(of, entry, version, form.facts(), why);
    }

    @Override
    public String lines(ContactRow entry) {
        return types.lines(ContactForm.of(entry).facts());
    }

    @Override
    protected String formLines() {
        return types.lines(form.facts());
    }

    public ContactForm getForm() {
        return form;
    }
}
