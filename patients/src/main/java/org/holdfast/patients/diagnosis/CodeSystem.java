package org.holdfast.patients.diagnosis;

/** The systems of codes that diagnoses are recorded in. */
public enum CodeSystem {
    ICD10,
    ICD11,
    DSM5
}
