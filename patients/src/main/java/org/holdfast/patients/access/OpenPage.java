package org.holdfast.patients.access;

import static org.holdfast.platform.access.Role.Names.CLINICIAN;
import static org.holdfast.platform.access.Role.Names.SUPERVISOR;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.RolesAllowed;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.holdfast.platform.page.Route;
import org.holdfast.platform.page.Screen;

/** The door of a record that is not open to the reader: say why, and it opens for four hours. */
@Named
@ViewScoped
@Route("/patients/open.xhtml")
@RolesAllowed({CLINICIAN, SUPERVISOR})
public class OpenPage implements Serializable {
    private final transient BreakGlassDesk desk;
    private final transient Screen screen;
    private ClosedRecord record;
    private Outside outside;
    private OpeningReason reason;
    private String said;

    @Inject
    OpenPage(BreakGlassDesk desk, Screen screen) {
        this.desk = desk;
        this.screen = screen;
    }

    @PostConstruct
    void arrive() {
        record = ClosedRecord.of(FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("patient"));
        outside = desk.outside(record);
    }

    /** Whose draft it is. */
    public UUID getRecord() {
        return record.patient();
    }

    public String open() {
        return screen.go(() -> {
            desk.open(record, reason, said);
            return "/patients/patient.xhtml?patient=" + record.patient() + "&faces-redirect=true";
        });
    }

    public Outside getOutside() {
        return outside;
    }

    public OpeningReason[] getReasons() {
        return OpeningReason.values();
    }

    public OpeningReason getReason() {
        return reason;
    }

    public void setReason(OpeningReason reason) {
        this.reason = reason;
    }

    public String getSaid() {
        return said;
    }

    public void setSaid(String said) {
        this.said = said;
    }
}
