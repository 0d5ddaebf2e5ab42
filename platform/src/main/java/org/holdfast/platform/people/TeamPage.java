package org.holdfast.platform.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.holdfast.platform.Unknown;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.access.Who;
import org.holdfast.platform.page.Route;
import org.holdfast.platform.page.Screen;
import org.holdfast.platform.tags.Option;

/** One team and who is in it. */
@Named
@ViewScoped
@Route("/platform/team.xhtml")
@RolesAllowed({Role.Names.ADMIN, Role.Names.MANAGER, Role.Names.GOVERNANCE})
public class TeamPage implements Serializable {
    private final transient TeamDesk desk;
    private final transient StaffDesk staff;
    private final transient StaffDirectory directory;
    private final transient Screen screen;
    private final transient Who who;
    private final transient Clock clock;
    private UUID team;
    private int version;
    private String name;
    private LocalDate openedOn;
    private LocalDate closedOn;
    private UUID person;
    private LocalDate from;
    private LocalDate until;

    @Inject
    TeamPage(TeamDesk desk, StaffDesk staff, StaffDirectory directory, Screen screen, Who who, Clock clock) {
        this.desk = desk;
        this.staff = staff;
        this.directory = directory;
        this.screen = screen;
        this.who = who;
        this.clock = clock;
    }

    public void open() {
        if (team == null) throw new Unknown("team");
        TeamRow row = desk.get(team);
        version = row.getVersion();
        name = row.getTeam().name();
        openedOn = row.getTeam().openedOn();
        closedOn = row.getTeam().closedOn();
    }

    public String save() {
        return screen.go(() -> {
            desk.change(team, version, name, openedOn, closedOn);
            screen.done("team.saved");
            return here();
        });
    }

    public String join() {
        return screen.go(() -> {
            staff.joinTeam(person, team, from, until);
            screen.done("membership.done");
            return here();
        });
    }

    public String leave(UUID membership) {
        return screen.go(() -> {
            staff.leaveTeam(membership, LocalDate.now(clock));
            screen.done("membership.ended");
            return here();
        });
    }

    private String here() {
        return "/platform/team.xhtml?team=" + team + "&faces-redirect=true";
    }

    public TeamRow getRow() {
        return desk.get(team);
    }

    public List<MembershipRow> getMembers() {
        return staff.peopleOf(team);
    }

    /** Everybody who works here. */
    public List<Option> getColleagues() {
        return directory.active().stream()
                .map(one -> new Option(one.id(), one.name()))
                .toList();
    }

    /** Information governance sees who is in which team, and leaves it as it is. */
    public boolean isPlacing() {
        return who.has(Role.ADMIN) || who.has(Role.MANAGER);
    }

    public boolean isAdministrator() {
        return who.has(Role.ADMIN);
    }

    public UUID getTeam() {
        return team;
    }

    public void setTeam(UUID team) {
        this.team = team;
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

    public LocalDate getClosedOn() {
        return closedOn;
    }

    public void setClosedOn(LocalDate closedOn) {
        this.closedOn = closedOn;
    }

    public UUID getPerson() {
        return person;
    }

    public void setPerson(UUID person) {
        this.person = person;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
    }
}
