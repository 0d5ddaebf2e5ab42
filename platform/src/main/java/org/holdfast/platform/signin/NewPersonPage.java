package org.holdfast.platform.signin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.page.Route;
import org.holdfast.platform.page.Screen;
import org.holdfast.platform.people.StaffDesk;
import org.holdfast.platform.people.Teams;
import org.holdfast.platform.tags.Option;

/** Somebody new joins the service. Their account is the next step, on the page about them. */
@Named
@ViewScoped
@Route("/platform/new-person.xhtml")
@RolesAllowed(Role.Names.ADMIN)
public class NewPersonPage implements Serializable {
    private final transient StaffDesk desk;
    private final transient Teams teams;
    private final transient Screen screen;
    private String name;
    private String email;
    private String staffKey;
    private LocalDate startedOn;
    private UUID team;

    @Inject
    NewPersonPage(StaffDesk desk, Teams teams, Screen screen) {
        this.desk = desk;
        this.teams = teams;
        this.screen = screen;
    }

    public String save() {
        return screen.go(() -> {
            UUID person = desk.join(staffKey, name, email, startedOn, team);
            screen.done("newPerson.done", name);
            return "/platform/person.xhtml?staff=" + person + "&faces-redirect=true";
        });
    }

    public List<Option> getTeams() {
        return teams.allOpen().stream()
                .map(one -> new Option(one.id(), one.name()))
                .toList();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getStaffKey() {
        return staffKey;
    }

    public void setStaffKey(String staffKey) {
        this.staffKey = staffKey;
    }

    public LocalDate getStartedOn() {
        return startedOn;
    }

    public void setStartedOn(LocalDate startedOn) {
        this.startedOn = startedOn;
    }

    public UUID getTeam() {
        return team;
    }

    public void setTeam(UUID team) {
        this.team = team;
    }
}
