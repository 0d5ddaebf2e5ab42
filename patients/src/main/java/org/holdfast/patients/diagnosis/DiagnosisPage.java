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
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.holdfast.patients.api.PatientId;
import org.holdfast.platform.Ids;
import org.holdfast.platform.page.Route;
import org.holdfast.platform.page.Screen;

/** Recording a diagnosis, or correcting one: {@code &diagnosis=…}. */
@Named
@ViewScoped
@Route("/patients/diagnosis.xhtml")
@RolesAllowed({CLINICIAN, SUPERVISOR})
public class DiagnosisPage implements Serializable {
    private final transient DiagnosisDesk desk;
    private final transient Screen screen;
    private UUID id = Ids.next();
    private PatientId patient;
    private DiagnosisRow stored;
    private String reason;
    private LocalDate recordedOn;
    /** What the NHS records in for now. */
    private CodeSystem system = CodeSystem.ICD10;

    private String code;
    private String instrument;
    private Integer criteriaMet;
    private Integer axis2Count;

    @Inject
    DiagnosisPage(DiagnosisDesk desk, Screen screen) {
        this.desk = desk;
        this.screen = screen;
    }

    @PostConstruct
    void arrive() {
        Map<String, String> address =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        patient = PatientId.of(address.get("patient"));
        if (address.containsKey("diagnosis"))
            correct(desk.one(patient, DiagnosisResource.id(address.get("diagnosis"))));
    }

    private void correct(DiagnosisRow row) {
        stored = row;
        id = row.id();
        recordedOn = row.recordedOn();
        system = row.system();
        code = row.code();
        instrument = row.instrument();
        criteriaMet = row.criteriaMet();
        axis2Count = row.axis2Count();
    }

    public String save() {
        return screen.go(() -> {
            Diagnosis.Found found = new Diagnosis.Found(recordedOn, system, code, instrument, criteriaMet, axis2Count);
            if (stored == null) desk.record(id, patient, found);
            else desk.correct(patient, id, stored.version(), found, reason);
            screen.done(stored == null ? "diagnosis.saved" : "diagnosis.corrected");
            return "/patients/details.xhtml?patient=" + patient + "&faces-redirect=true";
        });
    }

    /** What is corrected; null where a diagnosis is recorded for the first time. */
    public DiagnosisRow getStored() {
        return stored;
    }

    /** A draft of a correction belongs to the version it was begun on. */
    public String getDraft() {
        return stored == null ? patient.toString() : id + "-" + stored.version();
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public PatientId getPatient() {
        return patient;
    }

    public CodeSystem[] getSystems() {
        return CodeSystem.values();
    }

    public LocalDate getRecordedOn() {
        return recordedOn;
    }

    public void setRecordedOn(LocalDate recordedOn) {
        this.recordedOn = recordedOn;
    }

    public CodeSystem getSystem() {
        return system;
    }

    public void setSystem(CodeSystem system) {
        this.system = system;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getInstrument() {
        return instrument;
    }

    public void setInstrument(String instrument) {
        this.instrument = instrument;
    }

    public Integer getCriteriaMet() {
        return criteriaMet;
    }

    public void setCriteriaMet(Integer criteriaMet) {
        this.criteriaMet = criteriaMet;
    }

    public Integer getAxis2Count() {
        return axis2Count;
    }

    public void setAxis2Count(Integer axis2Count) {
        this.axis2Count = axis2Count;
    }
}
