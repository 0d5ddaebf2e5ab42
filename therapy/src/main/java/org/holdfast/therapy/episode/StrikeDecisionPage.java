package org.holdfast.therapy.episode;

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
import org.holdfast.platform.Unknown;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.page.Route;
import org.holdfast.platform.page.Screen;
import org.holdfast.therapy.api.EpisodeId;
import org.holdfast.therapy.appointment.Sessions;
import org.holdfast.therapy.programme.Programme;

/** Striking out what was decided or written in a course of treatment, and entered in error. */
@Named
@ViewScoped
@Route("/therapy/strike-decision.xhtml")
@RolesAllowed({Role.Names.CLINICIAN, Role.Names.SUPERVISOR})
public class StrikeDecisionPage implements Serializable {
    private static final long serialVersionUID = 1L;

    private final transient CourseDesk desk;
    private final transient Screen screen;
    private PatientId patient;
    private EpisodeId episode;
    private Decision.Kind kind;
    private UUID id;
    private String reason;
    private transient Decision decision;

    @Inject
    StrikeDecisionPage(CourseDesk desk, Screen screen) {
        this.desk = desk;
        this.screen = screen;
    }

    @PostConstruct
    void arrive() {
        Map<String, String> address =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        patient = PatientId.of(address.get("patient"));
        try {
            episode = new EpisodeId(UUID.fromString(String.valueOf(address.get("episode"))));
            kind = Decision.Kind.valueOf(String.valueOf(address.get("kind")));
            id = UUID.fromString(String.valueOf(address.get("decision")));
        } catch (IllegalArgumentException nonsense) {
            throw new Unknown("decision");
        }
    }

    public Decision getDecision() {
        if (decision == null) decision = desk.decision(patient, episode, kind, id);
        return decision;
    }

    public Programme getProgramme() {
        return desk.programme(patient, episode);
    }

    public String save() {
        return screen.go(() -> {
            Sessions.Rested rested = desk.strikeOut(patient, episode, kind, id, reason);
            screen.done(
                    rested.plannedAgain() == 0 ? "therapy.strike.done" : "therapy.decision.done.again",
                    rested.plannedAgain());
            return getBack() + "&faces-redirect=true";
        });
    }

    public String getBack() {
        return "/therapy/episode.xhtml?patient=" + patient + "&episode=" + episode;
    }

    public String getDraft() {
        return kind + "-" + id;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
