package org.holdfast.outcomes.assessment;

import static org.holdfast.platform.access.Role.Names.CLINICIAN;
import static org.holdfast.platform.access.Role.Names.SUPERVISOR;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.RolesAllowed;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.holdfast.outcomes.entry.RecordingPage;
import org.holdfast.patients.api.PatientId;
import org.holdfast.platform.page.Route;
import org.holdfast.platform.page.Screen;

/** Entering what somebody answered on paper; {@code &instrument=…} says which, and without it they are offered. */
@Named
@ViewScoped
@Route("/outcomes/assessment.xhtml")
@RolesAllowed({CLINICIAN, SUPERVISOR})
public class AssessmentPage extends RecordingPage {
    private final transient AssessmentDesk desk;
    private List<InUse> instruments = List.of();
    private AssessmentForm form;

    @Inject
    AssessmentPage(AssessmentDesk desk, Screen screen) {
        super(screen, "assessment.saved");
        this.desk = desk;
    }

    @PostConstruct
    void choose() {
        String instrument = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("instrument");
        if (instrument == null || instrument.isBlank()) instruments = desk.inUse(getPatient());
        else form = desk.blank(instrument);
    }

    @Override
    protected void record(UUID entry, PatientId of) {
        desk.record(entry, of, form.facts());
    }

    @Override
    protected String next(UUID entry) {
        return "/outcomes/answered.xhtml?patient=" + getPatient() + "&assessment=" + entry;
    }

    public boolean isChosen() {
        return form != null;
    }

    public List<InUse> getInstruments() {
        return instruments;
    }

    public AssessmentForm getForm() {
        return form;
    }

    /** A draft belongs to the person and the instrument. */
    public String getDraft() {
        return getPatient() + "-" + form.getCode();
    }
}
