package org.holdfast.outcomes.contact;

import static org.holdfast.platform.access.Role.Names.CLINICIAN;
import static org.holdfast.platform.access.Role.Names.SUPERVISOR;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.holdfast.patients.api.PatientId;
import org.holdfast.platform.page.Route;

/** A patient's contacts, on the tab of the record. */
@Named
@RequestScoped
@Route("/outcomes/record.xhtml")
@RolesAllowed({CLINICIAN, SUPERVISOR})
public class ContactsPage {
    private final ContactDesk desk;
    private PatientId patient;
    private List<ContactRow> rows;

    @Inject
    ContactsPage(ContactDesk desk) {
        this.desk = desk;
    }

    @PostConstruct
    void arrive() {
        patient = PatientId.of(FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("patient"));
        rows = desk.all(patient);
    }

    public PatientId getPatient() {
        return patient;
    }

    public List<ContactRow> getRows() {
        return rows;
    }
}
