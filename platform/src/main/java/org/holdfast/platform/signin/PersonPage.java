package org.holdfast.platform.signin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.holdfast.platform.Unknown;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.access.Who;
import org.holdfast.platform.page.Route;
import org.holdfast.platform.page.Screen;
import org.holdfast.platform.people.Load;
import org.holdfast.platform.people.MembershipRow;
import org.holdfast.platform.people.StaffDesk;
import org.holdfast.platform.people.StaffDirectory;
import org.holdfast.platform.people.StaffMember;
import org.holdfast.platform.people.Teams;
import org.holdfast.platform.tags.Option;
import org.holdfast.platform.words.Words;

/** One member of staff: who they are, their teams, and what their account lets them do. */
@Named
@ViewScoped
@Route("/platform/person.xhtml")
@RolesAllowed({Role.Names.ADMIN, Role.Names.MANAGER, Role.Names.GOVERNANCE})
public class PersonPage implements Serializable {
    private final transient StaffDesk staffDesk;
    private final transient AccountDesk accounts;
    private final transient StaffDirectory directory;
    private final transient Teams teams;
    private final transient Screen screen;
    private final transient Words words;
    private final transient Who who;
    private final transient Clock clock;
    private UUID staff;
    private int seen;
    private int theirVersion;
    private transient StaffMember theirs;
    private String name;
    private String email;
    private LocalDate startedOn;
    private LocalDate leftOn;
    private String username;
    private final Set<Role> roles = EnumSet.noneOf(Role.class);
    private UUID team;
    private LocalDate from;
    private LocalDate until;
    private String link;
    private transient List<Load> carried;

    @Inject
    PersonPage(
            StaffDesk staffDesk,
            AccountDesk accounts,
            StaffDirectory directory,
            Teams teams,
            Screen screen,
            Words words,
            Who who,
            Clock clock) {
        this.staffDesk = staffDesk;
        this.accounts = accounts;
        this.directory = directory;
        this.teams = teams;
        this.screen = screen;
        this.words = words;
        this.who = who;
        this.clock = clock;
    }

    public void open() {
        if (staff == null) throw new Unknown("staff");
        seen = directory.version(staff);
        StaffMember member = directory.get(staff);
        name = member.name();
        email = member.email();
        startedOn = member.startedOn();
        leftOn = member.leftOn();
        roles.clear();
        roles.addAll(getAccount().roles());
        username = getAccount().username();
    }

    public String save() {
        return screen.go(
                () -> {
                    staffDesk.change(staff, seen, name, email, startedOn, leftOn);
                    screen.done(isHandedOver() ? "staffMember.saved" : "staffMember.saved.handOver");
                    return here();
                },
                another -> {
                    theirVersion = directory.version(staff);
                    theirs = directory.get(staff);
                });
    }

    /** What the other person saved stays; what was typed here goes. */
    public String keepTheirs() {
        return screen.go(this::here);
    }

    /** What was typed here goes over what the other person saved, now that it has been seen. */
    public String useMine() {
        together();
        return save();
    }

    /** Back to the form with what was typed; saving writes over the version that has been seen. */
    public void together() {
        seen = theirVersion;
        theirs = null;
    }

    public boolean isConflict() {
        return theirs != null;
    }

    public String getTheirLines() {
        return theirs == null ? "" : lines(theirs.name(), theirs.email(), theirs.startedOn(), theirs.leftOn());
    }

    public String getMyLines() {
        return lines(name, email, startedOn, leftOn);
    }

    private String lines(String aName, String anEmail, LocalDate started, LocalDate left) {
        return line("staffMember.name", aName)
                + line("staffMember.email", anEmail)
                + line("staffMember.startedOn", words.date(started))
                + line("staffMember.leftOn", words.date(left));
    }

    private String line(String key, String said) {
        return words.say(key) + ": " + (said == null ? "" : said) + "\n";
    }

    public String joinTeam() {
        return screen.go(() -> {
            staffDesk.joinTeam(staff, team, from, until);
            screen.done("membership.done");
            return here();
        });
    }

    public String leaveTeam(UUID membership) {
        return screen.go(() -> {
            staffDesk.leaveTeam(membership, LocalDate.now(clock));
            screen.done("membership.ended");
            return here();
        });
    }

    /** Opens the account and shows the link at once: it is what the administrator came for. */
    public void openAccount() {
        screen.attempt(() -> {
            UUID account = accounts.open(staff, username, roles);
            link = accounts.invite(account);
        });
    }

    public void invite() {
        screen.attempt(() -> link = accounts.invite(getAccount().account()));
    }

    public String giveRoles() {
        return screen.go(() -> {
            accounts.giveRoles(getAccount().account(), roles);
            screen.done("account.rolesGiven");
            return here();
        });
    }

    public String close() {
        return screen.go(() -> {
            accounts.close(getAccount().account());
            screen.done("account.closedNow");
            return here();
        });
    }

    public String reopen() {
        return screen.go(() -> {
            accounts.reopen(getAccount().account());
            screen.done("account.openAgain");
            return here();
        });
    }

    public String removeSecondFactor() {
        return screen.go(() -> {
            accounts.removeSecondFactor(getAccount().account());
            screen.done("account.secondFactorRemoved");
            return here();
        });
    }

    private String here() {
        return "/platform/person.xhtml?staff=" + staff + "&faces-redirect=true";
    }

    public AccountRow getAccount() {
        return accounts.of(staff);
    }

    public List<MembershipRow> getMemberships() {
        return staffDesk.teamsOf(staff);
    }

    public boolean isAdministrator() {
        return who.has(Role.ADMIN);
    }

    /** What they have in their hands, for those who see to it that others take it over. */
    public List<Load> getCarried() {
        if (carried == null) carried = isPlacing() ? staffDesk.carriedBy(staff) : List.of();
        return carried;
    }

    /** Whether nothing waits to be handed over: they stay and can sign in, or they carry nothing. */
    public boolean isHandedOver() {
        return getCarried().isEmpty() || leftOn == null && !getAccount().closed();
    }

    /** What closing the account leaves to be handed over, in words; empty where that is nothing, or asked for already. */
    public String getLeft() {
        return getAccount().closed() || !isHandedOver()
                ? ""
                : getCarried().stream().map(Load::words).collect(Collectors.joining(", "));
    }

    /** Handing people over is the managers' part. */
    public boolean isHandingOver() {
        return who.has(Role.MANAGER);
    }

    /** Information governance sees who is in which team, and leaves it as it is. */
    public boolean isPlacing() {
        return who.has(Role.ADMIN) || who.has(Role.MANAGER);
    }

    public List<Option> getTeams() {
        return teams.allOpen().stream()
                .map(one -> new Option(one.id(), one.name()))
                .toList();
    }

    /** For the boxes: which roles are ticked. */
    public boolean isClinician() {
        return roles.contains(Role.CLINICIAN);
    }

    public void setClinician(boolean given) {
        give(Role.CLINICIAN, given);
    }

    public boolean isSupervisor() {
        return roles.contains(Role.SUPERVISOR);
    }

    public void setSupervisor(boolean given) {
        give(Role.SUPERVISOR, given);
    }

    public boolean isManager() {
        return roles.contains(Role.MANAGER);
    }

    public void setManager(boolean given) {
        give(Role.MANAGER, given);
    }

    public boolean isTrainer() {
        return roles.contains(Role.TRAINER);
    }

    public void setTrainer(boolean given) {
        give(Role.TRAINER, given);
    }

    public boolean isGovernance() {
        return roles.contains(Role.GOVERNANCE);
    }

    public void setGovernance(boolean given) {
        give(Role.GOVERNANCE, given);
    }

    public boolean isAdmin() {
        return roles.contains(Role.ADMIN);
    }

    public void setAdmin(boolean given) {
        give(Role.ADMIN, given);
    }

    private void give(Role role, boolean given) {
        if (given) roles.add(role);
        else roles.remove(role);
    }

    public UUID getStaff() {
        return staff;
    }

    public void setStaff(UUID staff) {
        this.staff = staff;
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

    public LocalDate getStartedOn() {
        return startedOn;
    }

    public void setStartedOn(LocalDate startedOn) {
        this.startedOn = startedOn;
    }

    public LocalDate getLeftOn() {
        return leftOn;
    }

    public void setLeftOn(LocalDate leftOn) {
        this.leftOn = leftOn;
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public UUID getTeam() {
        return team;
    }

    public void setTeam(UUID team) {
        this.team = team;
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

    /** The link for choosing a password, just after it was made. */
    public String getLink() {
        return link;
    }
}
