package org.holdfast.patients.patient;

import static org.holdfast.platform.access.Role.Names.GOVERNANCE;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.RolesAllowed;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;
import java.util.UUID;
import org.holdfast.patients.api.PatientId;
import org.holdfast.platform.page.Route;
import org.holdfast.platform.page.Screen;

/** Who may open this record: close it to all but named people, name them, open it again. */
@Named
@ViewScoped
@Route("/patients/restrict.xhtml")
@RolesAllowed(GOVERNANCE)
public class RestrictPage implements Serializable {
    private final transient RestrictionDesk desk;
    private final transient Screen screen;
    private PatientId patient;
    private transient RestrictionView view;
    private transient Map<String, String> people;
    private String staff;
    private String reason;

    @Inject
    RestrictPage(RestrictionDesk desk, Screen screen) {
        this.desk = desk;
        this.screen = screen;
    }

    @PostConstruct
    void arrive() {
        patient = PatientId.of(FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("record"));
        view = desk.read(patient);
    }

    public String restrict() {
        return screen.go(() -> {
            desk.restrict(patient, chosen(), reason);
            screen.done("restrict.done");
            return here();
        });
    }

    public String name() {
        return screen.go(() -> {
            desk.name(patient, chosen());
            screen.done("restrict.named");
            return here();
        });
    }

    public String unname(UUID who) {
        return screen.go(() -> {
            desk.unname(patient, who);
            screen.done("restrict.unnamed");
            return here();
        });
    }

    public String lift() {
        return screen.go(() -> {
            desk.lift(patient, reason);
            screen.done("restrict.lifted");
            return here();
        });
    }

    private String here() {
        return "/patients/restrict.xhtml?record=" + patient + "&faces-redirect=true";
    }

    private UUID chosen() {
        try {
            return staff == null || staff.isBlank() ? null : UUID.fromString(staff);
        } catch (IllegalArgumentException nonsense) {
            return null;
        }
    }

    public RestrictionView getView() {
        if (view == null) view = desk.read(patient);
        return view;
    }

    public Map<String, String> getPeople() {
        if (people == null) people = desk.nameable();
        return people;
    }

    public String getStaff() {
        return staff;
    }

    public void setStaff(String staff) {
        this.staff = staff;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
