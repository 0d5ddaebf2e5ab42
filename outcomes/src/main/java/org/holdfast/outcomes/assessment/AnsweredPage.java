package org.holdfast.outcomes.assessment;

import static org.holdfast.platform.access.Role.Names.CLINICIAN;
import static org.holdfast.platform.access.Role.Names.SUPERVISOR;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.holdfast.outcomes.entry.Address;
import org.holdfast.patients.api.PatientId;
import org.holdfast.platform.page.Route;

/** What somebody's answers say: scores, bands, change since the baseline, and whom answers about danger were told. */
@Named
@RequestScoped
@Route("/outcomes/answered.xhtml")
@RolesAllowed({CLINICIAN, SUPERVISOR})
public class AnsweredPage {
    private final AssessmentDesk desk;
    private PatientId patient;
    private Answered answered;

    @Inject
    AnsweredPage(AssessmentDesk desk) {
        this.desk = desk;
    }

    @PostConstruct
    void arrive() {
        Map<String, String> address =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        patient = PatientId.of(address.get("patient"));
        answered = desk.answered(patient, Address.id(address.get(AssessmentDesk.KIND)));
    }

    public PatientId getPatient() {
        return patient;
    }

    public Answered getAnswered() {
        return answered;
    }
}
