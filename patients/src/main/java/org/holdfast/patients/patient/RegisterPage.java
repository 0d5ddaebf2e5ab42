package org.holdfast.patients.patient;

import static org.holdfast.platform.access.Role.Names.ADMIN;
import static org.holdfast.platform.access.Role.Names.CLINICIAN;
import static org.holdfast.platform.access.Role.Names.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.holdfast.patients.api.PatientId;
import org.holdfast.platform.Ids;
import org.holdfast.platform.Refused;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.access.Who;
import org.holdfast.platform.page.Route;
import org.holdfast.platform.page.Screen;
import org.holdfast.platform.people.Team;
import org.holdfast.platform.people.Teams;

/** Registering a person, after a look at who is in the register already. */
@Named
@ViewScoped
@Route("/patients/register.xhtml")
@RolesAllowed({CLINICIAN, SUPERVISOR, ADMIN})
public class RegisterPage implements Serializable {
    private final transient PatientDesk desk;
    private final transient FindDesk finding;
    private final transient Screen screen;
    private final transient Teams teams;
    private final transient Who who;
    private final UUID id = Ids.next();
    private final DetailsForm form = new DetailsForm();
    private UUID team;
    private boolean restricted;
    private List<FoundRow> alike = List.of();
    private boolean taken;
    private List<UUID> seen = List.of();

    @Inject
    RegisterPage(PatientDesk desk, FindDesk finding, Screen screen, Teams teams, Who who) {
        this.desk = desk;
        this.finding = finding;
        this.screen = screen;
        this.teams = teams;
        this.who = who;
    }

    /**
     * Shows who may be the same person first; the second time, with the same people in sight, registers. With a number
     * that somebody has there is no second time.
     */
    public String save() {
        alike = List.of();
        taken = false;
        return screen.go(() -> {
            Details details = form.details();
            List<UUID> found = desk.alike(details);
            alike = finding.these(found);
            taken = desk.isNumberTaken(details);
            if (!taken && !seen.containsAll(found)) {
                seen = found;
                // A refusal, so that the draft is kept.
                throw new Refused("register.alike.first");
            }
            PatientId patient = desk.register(id, null, details, team, restricted);
            screen.done("patient.registered", details.name().spoken());
            return who.has(Role.CLINICIAN) || who.has(Role.SUPERVISOR)
                    ? "/patients/patient.xhtml?patient=" + patient + "&faces-redirect=true"
                    : "/patients/details.xhtml?patient=" + patient + "&faces-redirect=true";
        });
    }

    public String url(FoundRow row) {
        return PatientFinder.url(row);
    }

    /** The teams whose care the person can come into: one's own; for an administrator, all. */
    public Map<String, String> getTeams() {
        Map<String, String> mine = new LinkedHashMap<>();
        for (Team each : teams.allOpen())
            if (who.has(Role.ADMIN) || who.teams().contains(each.id()))
                mine.put(each.id().toString(), each.name());
        return mine;
    }

    public DetailsForm getForm() {
        return form;
    }

    public List<FoundRow> getAlike() {
        return alike;
    }

    /** Whether the NHS number that was typed is that of somebody shown. */
    public boolean isTaken() {
        return taken;
    }

    public String getTeam() {
        return team == null ? null : team.toString();
    }

    public void setTeam(String team) {
        this.team = team == null || team.isBlank() ? null : UUID.fromString(team);
    }

    public boolean isRestricted() {
        return restricted;
    }

    public void setRestricted(boolean restricted) {
        this.restricted = restricted;
    }
}
