package org.holdfast.patients.patient;

import static org.holdfast.platform.access.Role.Names.ADMIN;
import static org.holdfast.platform.access.Role.Names.CLINICIAN;
import static org.holdfast.platform.access.Role.Names.SUPERVISOR;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.holdfast.patients.record.RecordFrame;
import org.holdfast.platform.page.Route;

/** The record itself: who the person is, the referrals, the diagnoses, and who opened it. */
@Named
@RequestScoped
@Route("/patients/details.xhtml")
@RolesAllowed({CLINICIAN, SUPERVISOR, ADMIN})
public class DetailsPage {
    private final PatientDesk desk;
    private final RecordFrame frame;
    private PatientRecord patient;

    @Inject
    DetailsPage(PatientDesk desk, RecordFrame frame) {
        this.desk = desk;
        this.frame = frame;
    }

    @PostConstruct
    void arrive() {
        patient = desk.read(frame.getPatient());
    }

    public PatientRecord getPatient() {
        return patient;
    }
}
