package org.holdfast.platform.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.access.Who;
import org.holdfast.platform.page.Route;
import org.holdfast.platform.page.Screen;

/** The teams of the service. */
@Named
@ViewScoped
@Route("/platform/teams.xhtml")
@RolesAllowed({Role.Names.ADMIN, Role.Names.MANAGER, Role.Names.GOVERNANCE})
public class TeamsPage implements Serializable {
    private final transient TeamDesk desk;
    private final transient Screen screen;
    private final transient Who who;
    private String teamKey;
    private String name;
    private LocalDate openedOn;

    @Inject
    TeamsPage(TeamDesk desk, Screen screen, Who who) {
        this.desk = desk;
        this.screen = screen;
        this.who = who;
    }

    public List<TeamRow> getRows() {
        return desk.all();
    }

    public String open() {
        return screen.go(() -> {
            UUID team = desk.open(teamKey, name, openedOn);
            screen.done("newTeam.done", name);
            return "/platform/team.xhtml?team=" + team + "&faces-redirect=true";
        });
    }

    public boolean isAdministrator() {
        return who.has(Role.ADMIN);
    }

    public String getTeamKey() {
        return teamKey;
    }

    public void setTeamKey(String teamKey) {
        this.teamKey = teamKey;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public LocalDate getOpenedOn() {
        return openedOn;
    }

    public void setOpenedOn(LocalDate openedOn) {
        this.openedOn = openedOn;
    }
}
