package org.holdfast.patients.referral;

import static org.holdfast.platform.access.Role.Names.CLINICIAN;
import static org.holdfast.platform.access.Role.Names.MANAGER;
import static org.holdfast.platform.access.Role.Names.SUPERVISOR;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.RolesAllowed;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.holdfast.patients.api.PatientId;
import org.holdfast.patients.api.ReferralId;
import org.holdfast.patients.api.ReferralOutcome;
import org.holdfast.patients.record.RecordFrame;
import org.holdfast.platform.page.Route;
import org.holdfast.platform.page.Screen;

/** Deciding a referral. */
@Named
@ViewScoped
@Route("/patients/decision.xhtml")
@RolesAllowed({CLINICIAN, SUPERVISOR, MANAGER})
public class DecisionPage implements Serializable {
    private final transient ReferralDesk desk;
    private final transient Screen screen;
    private final transient RecordFrame frame;
    private PatientId patient;
    private ReferralRow referral;
    private ReferralOutcome outcome;
    private LocalDate outcomeOn;

    @Inject
    DecisionPage(ReferralDesk desk, Screen screen, RecordFrame frame, Clock clock) {
        this.desk = desk;
        this.screen = screen;
        this.frame = frame;
        outcomeOn = LocalDate.now(clock);
    }

    @PostConstruct
    void arrive() {
        Map<String, String> address =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        patient = PatientId.of(address.get("patient"));
        referral = desk.one(patient, ReferralId.of(address.get("referral")));
    }

    public String save() {
        return screen.go(() -> {
            desk.decide(patient, new ReferralId(referral.id()), outcome, outcomeOn);
            screen.done("referral.decided");
            return getHome() + "&faces-redirect=true";
        });
    }

    /** Who sees the record goes back to it, who allocates to where that is done. */
    public String getHome() {
        return frame.getBanner().demographic() ? "/patients/details.xhtml?patient=" + patient : frame.getHome();
    }

    public List<ReferralOutcome> getOutcomes() {
        return Arrays.stream(ReferralOutcome.values())
                .filter(ReferralOutcome::isDecided)
                .toList();
    }

    public PatientId getPatient() {
        return patient;
    }

    public ReferralRow getReferral() {
        return referral;
    }

    public ReferralOutcome getOutcome() {
        return outcome;
    }

    public void setOutcome(ReferralOutcome outcome) {
        this.outcome = outcome;
    }

    public LocalDate getOutcomeOn() {
        return outcomeOn;
    }

    public void setOutcomeOn(LocalDate outcomeOn) {
        this.outcomeOn = outcomeOn;
    }
}
