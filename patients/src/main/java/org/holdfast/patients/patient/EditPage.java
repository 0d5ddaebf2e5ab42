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
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.holdfast.patients.api.PatientId;
import org.holdfast.platform.Refused;
import org.holdfast.platform.Time;
import org.holdfast.platform.access.Who;
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
    private final transient AfterDeath after;
    private final transient Screen screen;
    private final transient Who who;
    private final transient Words words;
    private PatientId patient;
    private DetailsForm form;
    private long seen;
    private PatientRecord theirs;
    /** The day of death that needs no asking: the one that stood there, or the one that was asked about. */
    private LocalDate knownDeath;

    @Inject
    EditPage(PatientDesk desk, AfterDeath after, Screen screen, Who who, Words words) {
        this.who = who;
        this.desk = desk;
        this.after = after;
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
        knownDeath = stored.diedOn();
    }

    public String save() {
        return screen.go(
                () -> {
                    askAboutDeath();
                    desk.amend(patient, form.details(), seen);
                    screen.done("patient.amended");
                    return "/patients/details.xhtml?patient=" + patient + "&faces-redirect=true";
                },
                another -> theirs = desk.read(patient));
    }

    /** A day of death before what the record has is asked about once; it may well be right, and the record wrong. */
    private void askAboutDeath() {
        LocalDate diedOn = form.getDiedOn();
        if (diedOn == null || diedOn.equals(knownDeath)) return;
        String has = after.has(patient, diedOn);
        knownDeath = diedOn;
        if (!has.isEmpty()) throw new Refused("patient.laterThanDeath", has).on("diedOn");
    }

    /** What the other person saved stays; what was typed here goes. */
    public String keepTheirs() {
        return screen.go(() -> "/patients/details.xhtml?patient=" + patient + "&faces-redirect=true");
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

    /** Whether the other version was saved by the same person, in another window. */
    public boolean isOwn() {
        return theirs != null && who.name().equals(theirs.changedBy());
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
