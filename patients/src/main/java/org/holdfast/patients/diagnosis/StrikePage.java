package org.holdfast.patients.diagnosis;

import static org.holdfast.platform.access.Role.Names.CLINICIAN;
import static org.holdfast.platform.access.Role.Names.SUPERVISOR;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.RolesAllowed;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;
import org.holdfast.patients.api.PatientId;
import org.holdfast.platform.Unknown;
import org.holdfast.platform.page.Route;
import org.holdfast.platform.page.Screen;

/** Striking out a diagnosis that was entered in error. */
@Named
@ViewScoped
@Route("/patients/strike.xhtml")
@RolesAllowed({CLINICIAN, SUPERVISOR})
public class StrikePage implements Serializable {
    private final transient DiagnosisDesk desk;
    private final transient Screen screen;
    private PatientId patient;
    private DiagnosisRow diagnosis;
    private String because;

    @Inject
    StrikePage(DiagnosisDesk desk, Screen screen) {
        this.desk = desk;
        this.screen = screen;
    }

    @PostConstruct
    void arrive() {
        Map<String, String> address =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        patient = PatientId.of(address.get("patient"));
        diagnosis = desk.of(patient).stream()
                .filter(row -> row.id().toString().equals(address.get("diagnosis")))
                .findFirst()
                .orElseThrow(() -> new Unknown("diagnosis"));
    }

    public String save() {
        return screen.go(() -> {
            desk.strikeOut(patient, diagnosis.id(), (long) diagnosis.version(), because);
            screen.done("diagnosis.struckOut");
            return "/patients/details.xhtml?patient=" + patient + "&faces-redirect=true";
        });
    }

    public PatientId getPatient() {
        return patient;
    }

    public DiagnosisRow getDiagnosis() {
        return diagnosis;
    }

    public String getBecause() {
        return because;
    }

    public void setBecause(String because) {
        this.because = because;
    }
}
