package org.holdfast.outcomes.entry;

import static org.holdfast.platform.access.Role.Names.CLINICIAN;
import static org.holdfast.platform.access.Role.Names.SUPERVISOR;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;
import java.util.UUID;
import org.holdfast.patients.api.PatientId;
import org.holdfast.platform.Unknown;
import org.holdfast.platform.page.Route;
import org.holdfast.platform.page.Screen;

/** Striking out an entry that was made in error: {@code ?patient=…&contact=…}, {@code &event=…} or {@code &assessment=…}. */
@Named
@ViewScoped
@Route("/outcomes/strike-out.xhtml")
@RolesAllowed({CLINICIAN, SUPERVISOR})
public class StrikeOutPage implements Serializable {
    private final transient Instance<Entries> kinds;
    private final transient Screen screen;
    private PatientId patient;
    private String kind;
    private UUID id;
    private int seen;
    private boolean struck;
    private String line;
    private String reason;

    @Inject
    StrikeOutPage(@Any Instance<Entries> kinds, Screen screen) {
        this.kinds = kinds;
        this.screen = screen;
    }

    @PostConstruct
    void arrive() {
        Map<String, String> address =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        patient = PatientId.of(address.get("patient"));
        for (Entries one : kinds) if (address.containsKey(one.kind())) kind = one.kind();
        if (kind == null) throw new Unknown("entry");
        id = Address.id(address.get(kind));
        Entries.Told told = entries().told(patient, id);
        seen = told.row().version();
        struck = told.row().struck();
        line = told.line();
    }

    private Entries entries() {
        for (Entries one : kinds) if (one.kind().equals(kind)) return one;
        throw new Unknown("entry");
    }

    public String strikeOut() {
        return screen.go(() -> {
            entries().strikeOut(patient, id, seen, reason);
            screen.done("strikeOut.done");
            return "/outcomes/record.xhtml?patient=" + patient + "&faces-redirect=true";
        });
    }

    public PatientId getPatient() {
        return patient;
    }

    public UUID getId() {
        return id;
    }

    /** Somebody has struck it out already. */
    public boolean isStruck() {
        return struck;
    }

    public String getLine() {
        return line;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
