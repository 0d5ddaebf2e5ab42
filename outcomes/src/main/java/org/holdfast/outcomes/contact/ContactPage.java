package org.holdfast.outcomes.contact;

import static org.holdfast.platform.access.Role.Names.CLINICIAN;
import static org.holdfast.platform.access.Role.Names.SUPERVISOR;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.RolesAllowed;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import org.holdfast.patients.api.PatientId;
import org.holdfast.platform.Ids;
import org.holdfast.platform.page.Route;
import org.holdfast.platform.page.Screen;

/** Recording a contact with another service. */
@Named
@ViewScoped
@Route("/outcomes/contact.xhtml")
@RolesAllowed({CLINICIAN, SUPERVISOR})
public class ContactPage implements Serializable {
    private final transient ContactDesk desk;
    private final transient Screen screen;
    private final UUID id = Ids.next();
    private PatientId patient;
    private ContactType type;
    private LocalDate startedOn;
    private LocalDate endedOn;
    private String source;

    @Inject
    ContactPage(ContactDesk desk, Screen screen) {
        this.desk = desk;
        this.screen = screen;
    }

    @PostConstruct
    void arrive() {
        patient = PatientId.of(FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("patient"));
    }

    public String save() {
        return screen.go(() -> {
            desk.record(id, patient, new ContactFacts(type == null ? null : type.name(), startedOn, endedOn, source));
            screen.done("contact.saved");
            return "/outcomes/record.xhtml?patient=" + patient + "&faces-redirect=true";
        });
    }

    public PatientId getPatient() {
        return patient;
    }

    public ContactType[] getTypes() {
        return ContactType.values();
    }

    public ContactType getType() {
        return type;
    }

    public void setType(ContactType type) {
        this.type = type;
    }

    public LocalDate getStartedOn() {
        return startedOn;
    }

    public void setStartedOn(LocalDate startedOn) {
        this.startedOn = startedOn;
    }

    public LocalDate getEndedOn() {
        return endedOn;
    }

    public void setEndedOn(LocalDate endedOn) {
        this.endedOn = endedOn;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }
}
