package org.holdfast.patients.patient;

import static org.holdfast.platform.access.Role.Names.ADMIN;
import static org.holdfast.platform.access.Role.Names.CLINICIAN;
import static org.holdfast.platform.access.Role.Names.SUPERVISOR;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDateTime;
import org.holdfast.patients.record.RecordFrame;
import org.holdfast.platform.Time;
import org.holdfast.platform.page.Route;
import org.holdfast.platform.words.Words;

/** The record itself: who the person is, the referrals, the diagnoses, and who opened it. */
@Named
@RequestScoped
@Route("/patients/details.xhtml")
@RolesAllowed({CLINICIAN, SUPERVISOR, ADMIN})
public class DetailsPage {
    private final PatientDesk desk;
    private final RecordFrame frame;
    private final Words words;
    private PatientRecord patient;

    @Inject
    DetailsPage(PatientDesk desk, RecordFrame frame, Words words) {
        this.words = words;
        this.desk = desk;
        this.frame = frame;
    }

    @PostConstruct
    void arrive() {
        patient = desk.read(frame.getPatient());
    }

    /** "24 November 2026, 14:02, by Import". */
    public String getChanged() {
        return words.say(
                "details.changed.by", LocalDateTime.ofInstant(patient.changedAt(), Time.CLINIC), patient.changedBy());
    }

    public PatientRecord getPatient() {
        return patient;
    }
}
