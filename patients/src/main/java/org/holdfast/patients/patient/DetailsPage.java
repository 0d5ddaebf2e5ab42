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
import java.util.Optional;
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
    private final AfterDeath after;
    private final RecordFrame frame;
    private final Words words;
    private PatientRecord patient;
    private String afterDeath;

    @Inject
    DetailsPage(PatientDesk desk, AfterDeath after, RecordFrame frame, Words words) {
        this.desk = desk;
        this.after = after;
        this.frame = frame;
        this.words = words;
    }

    @PostConstruct
    void arrive() {
        patient = desk.read(frame.getPatient());
        String has = patient.diedOn() == null ? "" : after.has(frame.getPatient(), patient.diedOn());
        afterDeath = has.isEmpty() ? "" : words.say("patient.afterDeath", patient.diedOn(), has);
    }

    /** "24 November 2026, 14:02, by another system". */
    public String getChanged() {
        return words.say(
                "details.changed.by",
                LocalDateTime.ofInstant(patient.changedAt(), Time.CLINIC),
                Optional.ofNullable(patient.changedBy()).orElse(words.say("past.by.sender")));
    }

    public PatientRecord getPatient() {
        return patient;
    }

    /** What is recorded after the person's death and may be a slip; empty if nothing is. */
    public String getAfterDeath() {
        return afterDeath;
    }
}
