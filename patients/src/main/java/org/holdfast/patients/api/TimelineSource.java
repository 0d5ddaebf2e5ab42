package org.holdfast.patients.api;

import java.util.List;

/** Contributes to the patient's timeline; a CDI bean. Called inside a use case that has authorised the reader. */
public interface TimelineSource {
    /** The newest entries of this patient, newest first, at most so many; one statement, or a small constant number. */
    List<TimelineEntry> newest(PatientId patient, int limit);
}
