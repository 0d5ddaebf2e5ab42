package org.holdfast.patients.api;

import java.util.List;

/** Contributes facts to the banner of a patient's pages; a CDI bean. Runs for every page, so: one statement. */
public interface BannerSource {
    List<BannerFact> facts(PatientId patient);
}
