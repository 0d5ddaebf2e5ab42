package org.holdfast.outcomes.contact;

import static org.holdfast.platform.access.Role.Names.CLINICIAN;
import static org.holdfast.platform.access.Role.Names.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.holdfast.outcomes.entry.After;
import org.holdfast.outcomes.entry.ListPage;
import org.holdfast.patients.api.PatientId;
import org.holdfast.platform.page.Route;

/** A patient's contacts, on the tab of the record. */
@Named
@RequestScoped
@Route("/outcomes/record.xhtml")
@RolesAllowed({CLINICIAN, SUPERVISOR})
public class ContactsPage extends ListPage<ContactRow> {
    private final ContactDesk desk;

    @Inject
    ContactsPage(ContactDesk desk) {
        this.desk = desk;
    }

    @Override
    protected String parameter() {
        return "contactsAfter";
    }

    @Override
    protected List<ContactRow> page(PatientId of, After after, int limit) {
        return desk.page(of, after, limit);
    }
}
