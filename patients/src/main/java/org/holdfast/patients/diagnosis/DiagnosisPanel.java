package org.holdfast.patients.diagnosis;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.holdfast.patients.api.PatientId;

/** A patient's diagnoses, on any page. */
@Named
@RequestScoped
public class DiagnosisPanel {
    private final DiagnosisDesk desk;
    private final Map<PatientId, List<DiagnosisRow>> read = new HashMap<>();

    @Inject
    DiagnosisPanel(DiagnosisDesk desk) {
        this.desk = desk;
    }

    public List<DiagnosisRow> of(PatientId patient) {
        return read.computeIfAbsent(patient, desk::of);
    }
}
