package org.holdfast.patients.referral;

import static org.holdfast.platform.access.Role.Names.ADMIN;
import static org.holdfast.platform.access.Role.Names.CLINICIAN;
import static org.holdfast.platform.access.Role.Names.SUPERVISOR;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.RolesAllowed;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;
import org.holdfast.patients.api.PatientAccess;
import org.holdfast.patients.api.PatientId;
import org.holdfast.patients.api.ReferralId;
import org.holdfast.platform.access.Depth;
import org.holdfast.platform.page.Route;
import org.holdfast.platform.page.Screen;

/** Striking out a referral that was entered in error. */
@Named
@ViewScoped
@Route("/patients/strike-referral.xhtml")
@RolesAllowed({CLINICIAN, SUPERVISOR, ADMIN})
public class StrikeReferralPage implements Serializable {
    private final transient ReferralDesk desk;
    private final transient PatientAccess access;
    private final transient Screen screen;
    private PatientId patient;
    private ReferralRow referral;
    private String reason;

    @Inject
    StrikeReferralPage(ReferralDesk desk, PatientAccess access, Screen screen) {
        this.desk = desk;
        this.access = access;
        this.screen = screen;
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
            desk.strikeOut(patient, new ReferralId(referral.id()), (long) referral.version(), reason);
            screen.done("referral.struckOut");
            // Whom only this referral brought to the person has no way back to the record.
            return access.mayOpen(patient, Depth.DEMOGRAPHIC)
                    ? "/patients/details.xhtml?patient=" + patient + "&faces-redirect=true"
                    : "/patients/find.xhtml?faces-redirect=true";
        });
    }

    public PatientId getPatient() {
        return patient;
    }

    public ReferralRow getReferral() {
        return referral;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
