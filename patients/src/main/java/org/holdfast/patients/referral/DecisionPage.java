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
import org.holdfast.platform.ChangedByAnother;
import org.holdfast.platform.Refused;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.access.Who;
import org.holdfast.platform.page.Route;
import org.holdfast.platform.page.Screen;

/** Deciding a referral, or correcting what was decided. */
@Named
@ViewScoped
@Route("/patients/decision.xhtml")
@RolesAllowed({CLINICIAN, SUPERVISOR, MANAGER})
public class DecisionPage implements Serializable {
    private final transient ReferralDesk desk;
    private final transient Screen screen;
    private final transient RecordFrame frame;
    private final transient Clock clock;
    private final transient Who who;
    private PatientId patient;
    private ReferralRow referral;
    private ReferralOutcome outcome;
    private LocalDate outcomeOn;
    private String reason;

    @Inject
    DecisionPage(ReferralDesk desk, Screen screen, RecordFrame frame, Clock clock, Who who) {
        this.desk = desk;
        this.screen = screen;
        this.frame = frame;
        this.clock = clock;
        this.who = who;
    }

    @PostConstruct
    void arrive() {
        Map<String, String> address =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        patient = PatientId.of(address.get("patient"));
        referral = desk.one(patient, ReferralId.of(address.get("referral")));
        outcome = referral.isWaiting() ? null : referral.outcome();
        outcomeOn = referral.isWaiting() ? LocalDate.now(clock) : referral.outcomeOn();
    }

    public String save() {
        return screen.go(
                () -> {
                    ReferralId id = new ReferralId(referral.id());
                    if (referral.isWaiting() && !desk.one(patient, id).isWaiting())
                        throw new ChangedByAnother("referral", referral.version());
                    if (referral.isWaiting()) desk.decide(patient, id, outcome, outcomeOn);
                    else desk.correct(patient, id, referral.version(), outcome, outcomeOn, reason);
                    screen.done(referral.isWaiting() ? "referral.decided" : "referral.corrected");
                    return getHome() + "&faces-redirect=true";
                },
                another -> {
                    // The page says what stands now; what was typed stays, and may be saved over it.
                    referral = desk.one(patient, new ReferralId(referral.id()));
                    screen.refuse(new Refused("decision.changed"));
                });
    }

    /** Who sees the record goes back to it, who allocates to where that is done. */
    public String getHome() {
        return frame.getBanner().demographic() ? "/patients/details.xhtml?patient=" + patient : frame.getHome();
    }

    /** What can be decided; what was decided wrongly can also turn out not to be decided at all. */
    public List<ReferralOutcome> getOutcomes() {
        return Arrays.stream(ReferralOutcome.values())
                .filter(one -> one.isDecided() || !referral.isWaiting())
                .toList();
    }

    /** A draft of a correction belongs to the version it was begun on. */
    public String getDraft() {
        return referral.isWaiting() ? patient.toString() : referral.id() + "-" + referral.version();
    }

    /** Who decides on allocation alone strikes nothing out. */
    public boolean isStriking() {
        return who.has(Role.CLINICIAN) || who.has(Role.SUPERVISOR) || who.has(Role.ADMIN);
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

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public LocalDate getOutcomeOn() {
        return outcomeOn;
    }

    public void setOutcomeOn(LocalDate outcomeOn) {
        this.outcomeOn = outcomeOn;
    }
}
