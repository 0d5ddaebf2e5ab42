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
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.holdfast.patients.api.PatientId;
import org.holdfast.platform.Ids;
import org.holdfast.platform.page.Route;
import org.holdfast.platform.page.Screen;
import org.holdfast.platform.people.Team;
import org.holdfast.platform.people.Teams;
import org.holdfast.platform.words.Words;

/** Recording a referral. */
@Named
@ViewScoped
@Route("/patients/referral.xhtml")
@RolesAllowed({CLINICIAN, SUPERVISOR, ADMIN})
public class ReferralPage implements Serializable {
    private final transient ReferralDesk desk;
    private final transient Screen screen;
    private final transient Teams teams;
    private final transient Words words;
    private final UUID id = Ids.next();
    private PatientId patient;
    private LocalDate receivedOn;
    private String source;
    private UUID team;

    @Inject
    ReferralPage(ReferralDesk desk, Screen screen, Teams teams, Words words) {
        this.desk = desk;
        this.screen = screen;
        this.teams = teams;
        this.words = words;
    }

    @PostConstruct
    void arrive() {
        patient = PatientId.of(FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("patient"));
    }

    public String save() {
        return screen.go(() -> {
            desk.receive(id, patient, receivedOn, source, team);
            screen.done("referral.saved");
            return "/patients/details.xhtml?patient=" + patient + "&faces-redirect=true";
        });
    }

    public List<String> getSources() {
        return List.of(words.say("referral.source.choices").split(", "));
    }

    public Map<String, String> getTeams() {
        Map<String, String> open = new LinkedHashMap<>();
        for (Team each : teams.allOpen()) open.put(each.id().toString(), each.name());
        return open;
    }

    public PatientId getPatient() {
        return patient;
    }

    public LocalDate getReceivedOn() {
        return receivedOn;
    }

    public void setReceivedOn(LocalDate receivedOn) {
        this.receivedOn = receivedOn;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }

    public String getTeam() {
        return team == null ? null : team.toString();
    }

    public void setTeam(String team) {
        this.team = team == null || team.isBlank() ? null : UUID.fromString(team);
    }
}
