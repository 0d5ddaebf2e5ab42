package org.holdfast.patients.patient;

import static org.holdfast.platform.access.Role.Names.ADMIN;
import static org.holdfast.platform.access.Role.Names.CLINICIAN;
import static org.holdfast.platform.access.Role.Names.SUPERVISOR;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.RolesAllowed;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.Optional;
import org.holdfast.patients.api.PatientId;
import org.holdfast.platform.Time;
import org.holdfast.platform.page.Route;
import org.holdfast.platform.page.Screen;
import org.holdfast.platform.words.Words;

/** Correcting who a person is. If somebody else has done so meanwhile, both versions are shown and one is chosen. */
@Named
@ViewScoped
@Route("/patients/edit.xhtml")
@RolesAllowed({CLINICIAN, SUPERVISOR, ADMIN})
public class EditPage implements Serializable {
    private final transient PatientDesk desk;
    private final transient Screen screen;
    private final transient Words words;
    private PatientId patient;
    private DetailsForm form;
    private long seen;
    private PatientRecord theirs;

    @Inject
    EditPage(PatientDesk desk, Screen screen, Words words) {
        this.desk = desk;
        this.screen = screen;
        this.words = words;
    }

    @PostConstruct
    void arrive() {
        patient = PatientId.of(FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("patient"));
        PatientRecord stored = desk.read(patient);
        form = DetailsForm.of(stored);
        seen = stored.version();
    }

    public String save() {
        return screen.go(
                () -> {
                    desk.amend(patient, form.details(), seen);
                    screen.done("patient.amended");
                    return "/patients/details.xhtml?patient=" + patient + "&faces-redirect=true";
                },
                another -> theirs = desk.read(patient));
    }

    /** What the other person saved stays; what was typed here goes. */
    public String keepTheirs() {
        return "/patients/details.xhtml?patient=" + patient + "&faces-redirect=true";
    }

    /** What was typed here goes over what the other person saved, now that it has been seen. */
    public String useMine() {
        seen = theirs.version();
        theirs = null;
        return save();
    }

    /** Back to the form with what was typed; saving writes over the version that has been seen. */
    public void together() {
        seen = theirs.version();
        theirs = null;
    }

    public boolean isConflict() {
        return theirs != null;
    }

    public String getTheirLines() {
        return theirs == null ? "" : DetailsForm.of(theirs).lines(words);
    }

    public String getMyLines() {
        return form.lines(words);
    }

    public String getTheirName() {
        return theirs == null ? "" : Optional.ofNullable(theirs.changedBy()).orElse(words.say("past.by.sender"));
    }

    public String getTheirTime() {
        return theirs == null
                ? ""
                : words.say("patient.conflict.when", LocalDateTime.ofInstant(theirs.changedAt(), Time.CLINIC));
    }

    public PatientId getPatient() {
        return patient;
    }

    public DetailsForm getForm() {
        return form;
    }
}
