package org.holdfast.patients.api;

import java.util.List;

/** Patients were registered or their details changed. Carries them as they are now. */
public record PatientsChanged(List<PatientFact> patients) implements PatientsEvent {
    public PatientsChanged {
        patients = List.copyOf(patients);
    }
}
