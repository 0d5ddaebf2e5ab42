package org.holdfast.therapy.episode;

import jakarta.annotation.security.RolesAllowed;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.holdfast.patients.api.PatientId;
import org.holdfast.platform.Refused;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.page.Route;
import org.holdfast.platform.page.Screen;
import org.holdfast.platform.words.Words;
import org.holdfast.therapy.api.EpisodeId;

/** A manager decides what waits, lets treatment begin and gives it into other hands, without seeing into the record. */
@Named
@ViewScoped
@Route("/therapy/allocate.xhtml")
@RolesAllowed(Role.Names.MANAGER)
public class AllocatePage implements Serializable {
    private static final long serialVersionUID = 1L;

    private final transient EpisodeDesk desk;
    private final transient Colleagues colleagues;
    private final transient Words words;
    private final transient Screen screen;
    /** As this page was opened with, so that two people do not undo each other. */
    private final Map<String, Integer> versions = new LinkedHashMap<>();

    private String patient;
    private String episode;
    private String team;
    private String clinician;
    private transient Allocation allocation;

    @Inject
    AllocatePage(EpisodeDesk desk, Colleagues colleagues, Words words, Screen screen) {
        this.desk = desk;
        this.colleagues = colleagues;
        this.words = words;
        this.screen = screen;
    }

    public Allocation getAllocation() {
        if (allocation == null) {
            allocation = desk.allocation(PatientId.of(patient));
            for (Allocation.Running one : allocation.running())
                versions.putIfAbsent(one.id().toString(), one.version());
            if (episode == null && !allocation.running().isEmpty())
                propose(allocation.running().get(0));
        }
        return allocation;
    }

    private void propose(Allocation.Running first) {
        episode = first.id().toString();
        team = first.teamId() == null ? null : first.teamId().toString();
        clinician = first.clinicianId() == null ? null : first.clinicianId().toString();
    }

    public String hand() {
        return screen.go(() -> {
            Integer version = episode == null ? null : versions.get(episode);
            if (version == null) throw new Refused("allocateHand.episode.required").on("episode");
            desk.allocate(
                    PatientId.of(patient), new EpisodeId(UUID.fromString(episode)), version, id(team), id(clinician));
            if (colleagues.isWithoutAccount(id(clinician)))
                screen.done("therapy.hand.done.noAccount", colleagues.name(id(clinician)));
            else screen.done("therapy.hand.done");
            return "/therapy/allocate.xhtml?faces-redirect=true&patient=" + patient;
        });
    }

    private static UUID id(String text) {
        try {
            return text == null || text.isBlank() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException nonsense) {
            return null;
        }
    }

    public Map<String, String> getEpisodes() {
        Map<String, String> names = new LinkedHashMap<>();
        for (Allocation.Running one : getAllocation().running())
            names.put(one.id().toString(), words.say("allocate.since", one.programme(), one.startedOn()));
        return names;
    }

    public Map<String, String> getTeams() {
        return colleagues.teams();
    }

    /** Those of the team that is chosen. */
    public Map<String, String> getClinicians() {
        UUID chosen = id(team);
        return chosen == null ? Map.of() : colleagues.carriersIn(chosen);
    }

    /** Another team was chosen: whoever is not in it is not proposed any more. */
    public void teamChosen() {
        if (!getClinicians().containsKey(clinician)) clinician = null;
    }

    public String getPatient() {
        return patient;
    }

    public void setPatient(String patient) {
        this.patient = patient;
    }

    public String getEpisode() {
        return episode;
    }

    public void setEpisode(String episode) {
        this.episode = episode;
    }

    public String getTeam() {
        return team;
    }

    public void setTeam(String team) {
        this.team = team;
    }

    public String getClinician() {
        return clinician;
    }

    public void setClinician(String clinician) {
        this.clinician = clinician;
    }
}
