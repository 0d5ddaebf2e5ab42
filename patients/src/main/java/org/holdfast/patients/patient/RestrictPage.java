package org.holdfast.patients.patient;

import static org.holdfast.platform.access.Role.Names.GOVERNANCE;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.RolesAllowed;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
    /** Who treats them, by whether they go on opening the record. */
    private final Map<UUID, Boolean> keeps = new HashMap<>();

    private String staff;
    private String reason;
    private boolean agreed;
    /** Whoever treats them and is about to be taken off: asked about first. */
    private UUID taking;

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
        for (RestrictionView.Carrier one : view.carriers()) keeps.put(one.staff(), one.nameable());
    }

    public String restrict() {
        return screen.go(() -> {
            Set<UUID> named = new LinkedHashSet<>();
            if (chosen() != null) named.add(chosen());
            keeps.forEach((one, goesOn) -> {
                if (Boolean.TRUE.equals(goesOn)) named.add(one);
            });
            desk.restrict(patient, named, reason, agreed ? keeps.keySet() : Set.of());
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
        if (getView().treatedBy(who) && !who.equals(taking)) {
            taking = who;
            return null;
        }
        return screen.go(() -> {
            desk.unname(patient, who, who.equals(taking));
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

    /** Who can be named beside those who are named already, or who treat them and are asked about by name. */
    public Map<String, String> getPeople() {
        if (people == null) {
            people = desk.nameable();
            if (getView().restricted())
                for (RestrictionView.Named one : getView().named())
                    people.remove(one.staff().toString());
            else
                for (RestrictionView.Carrier one : getView().carriers())
                    people.remove(one.staff().toString());
        }
        return people;
    }

    /** Somebody treats them who can be named, so that nobody else has to be. */
    public boolean isKept() {
        return getView().carriers().stream().anyMatch(RestrictionView.Carrier::nameable);
    }

    /** Who treats them and cannot open the record; empty where everybody can. */
    public String getLeftOut() {
        return getView().carriers().stream()
                .filter(one -> !one.named())
                .map(RestrictionView.Carrier::name)
                .collect(Collectors.joining(", "));
    }

    public Map<UUID, Boolean> getKeeps() {
        return keeps;
    }

    public UUID getTaking() {
        return taking;
    }

    public boolean isAgreed() {
        return agreed;
    }

    public void setAgreed(boolean agreed) {
        this.agreed = agreed;
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
