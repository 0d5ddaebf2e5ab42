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
import org.holdfast.patients.api.PatientId;
import org.holdfast.platform.page.Route;

/** The course of a person's scores on the tab of the record; {@code &graph=…} says of which instrument. */
@Named
@RequestScoped
@Route("/outcomes/record.xhtml")
@RolesAllowed({CLINICIAN, SUPERVISOR})
public class GraphPage {
    private final AssessmentDesk desk;
    private PatientId patient;
    private Graph graph;

    @Inject
    GraphPage(AssessmentDesk desk) {
        this.desk = desk;
    }

    @PostConstruct
    void arrive() {
        Map<String, String> address =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        patient = PatientId.of(address.get("patient"));
        graph = desk.graph(patient, address.get("graph"));
    }

    public PatientId getPatient() {
        return patient;
    }

    public Graph getGraph() {
        return graph;
    }

    /** Something was answered, so that there is a course. */
    public boolean isAny() {
        return graph.code() != null;
    }
}
