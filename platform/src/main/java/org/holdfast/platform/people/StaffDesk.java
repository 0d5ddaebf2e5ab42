package org.holdfast.platform.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.holdfast.platform.ChangedByAnother;
import org.holdfast.platform.Ids;
import org.holdfast.platform.Refused;
import org.holdfast.platform.Unknown;
import org.holdfast.platform.Written;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.access.UseCase;
import org.holdfast.platform.access.Who;
import org.holdfast.platform.audit.AuditTrail;
import org.holdfast.platform.database.Sql;

/** Where people join the service and its teams, and leave them. */
@UseCase
public class StaffDesk {
    private static final String EMAIL = "[^\\s@]+@[^\\s@]+\\.[^\\s@]+";

    private final Sql sql;
    private final Clock clock;
    private final StaffDirectory directory;
    private final Teams teams;
    private final Holders holders;
    private final Leavers leavers;
    private final Carrying carrying;
    private final AuditTrail trail;
    private final Who who;

    @Inject
    StaffDesk(
            Sql sql,
            Clock clock,
            StaffDirectory directory,
            Teams teams,
            Holders holders,
            Leavers leavers,
            Carrying carrying,
            AuditTrail trail,
            Who who) {
        this.sql = sql;
        this.clock = clock;
        this.directory = directory;
        this.teams = teams;
        this.holders = holders;
        this.leavers = leavers;
        this.carrying = carrying;
        this.trail = trail;
        this.who = who;
    }

    /**
     * @param staffKey the site's own key for them; a new one is made up when it is blank
     * @param team the team they begin in, or null
     */
    @RolesAllowed(Role.Names.ADMIN)
    public UUID join(String staffKey, String name, String email, LocalDate startedOn, UUID team) {
        UUID id = Ids.next();
        String key =
                staffKey == null || staffKey.isBlank() ? "HF-" + id.toString().substring(24) : staffKey.strip();
        if (!key.matches("[\\p{L}\\p{N}._@-]{1,120}")) throw new Refused("staff.keyUnfit").on("staffKey");
        if (directory.byKey(key).isPresent()) throw new Refused("staff.keyTaken", key).on("staffKey");
        sql.update(
                "INSERT INTO platform.staff (id, staff_key, name, email, started_on) VALUES (?, ?, ?, ?, ?)",
                id,
                key,
                named(name),
                reachable(email),
                startedOn);
        trail.record("staff.joined", null, key);
        if (team != null) joinTeam(id, team, startedOn, null);
        return id;
    }

    /**
     * @param seen the version that the person was looking at
     * @throws ChangedByAnother if there is a newer one
     */
    @RolesAllowed(Role.Names.ADMIN)
    public void change(UUID staff, int seen, String name, String email, LocalDate startedOn, LocalDate leftOn) {
        StaffMember before = directory.get(staff);
        if (startedOn != null && leftOn != null && leftOn.isBefore(startedOn))
            throw new Refused("staff.leftBeforeStart", leftOn, startedOn).on("leftOn");
        if (leftOn != null && staff.equals(who.staff()) && !leftOn.isAfter(LocalDate.now(clock)))
            throw new Refused("staff.notYourself").on("leftOn");
        if (leftOn != null && !leftOn.equals(before.leftOn()) && holders.isLastAdministrator(staff))
            throw new Refused("staff.lastAdministrator").on("leftOn");
        int changed = sql.update(
                "UPDATE platform.staff SET name = ?, email = ?, started_on = ?, left_on = ?, version = version + 1"
                        + " WHERE id = ? AND version = ?",
                named(name),
                reachable(email),
                startedOn,
                leftOn,
                staff,
                seen);
        if (changed == 0) throw new ChangedByAnother("staff " + staff, directory.version(staff));
        boolean leaves = leftOn != null && !leftOn.equals(before.leftOn());
        trail.record(
                leaves ? "staff.left" : "staff.changed", null, before.staffKey() + (leaves ? " on " + leftOn : ""));
        leavers.changed(staff, before.leftOn(), leftOn);
    }

    /** What others have to take over when this person leaves. */
    @RolesAllowed({Role.Names.ADMIN, Role.Names.MANAGER})
    public List<Load> carriedBy(UUID staff) {
        return carrying.by(staff);
    }

    /** Somebody's teams, those of today first. */
    @RolesAllowed({Role.Names.ADMIN, Role.Names.MANAGER, Role.Names.GOVERNANCE})
    public List<MembershipRow> teamsOf(UUID staff) {
        return memberships("m.staff_id = ?", staff);
    }

    /** A team's people, those of today first. */
    @RolesAllowed({Role.Names.ADMIN, Role.Names.MANAGER, Role.Names.GOVERNANCE})
    public List<MembershipRow> peopleOf(UUID team) {
        return memberships("m.team_id = ?", team);
    }

    private List<MembershipRow> memberships(String which, UUID id) {
        LocalDate today = LocalDate.now(clock);
        List<MembershipRow> rows = sql.list(
                "SELECT m.id, m.staff_id, s.name, m.team_id, t.name AS team_name, m.from_on, m.until_on, s.left_on"
                        + " FROM platform.membership m JOIN platform.staff s ON s.id = m.staff_id"
                        + " JOIN platform.team t ON t.id = m.team_id WHERE " + which
                        + " AND (m.until_on IS NULL OR m.until_on >= m.from_on) ORDER BY s.name, t.name, m.from_on DESC",
                row -> {
                    LocalDate from = Sql.date(row, "from_on");
                    LocalDate until = Sql.date(row, "until_on");
                    LocalDate left = Sql.date(row, "left_on");
                    boolean now = !from.isAfter(today)
                            && (until == null || !until.isBefore(today))
                            && (left == null || left.isAfter(today));
                    return new MembershipRow(
                            Sql.uuid(row, "id"),
                            Sql.uuid(row, "staff_id"),
                            row.getString("name"),
                            Sql.uuid(row, "team_id"),
                            row.getString("team_name"),
                            from,
                            until,
                            now);
                },
                id);
        return rows.stream().sorted((a, b) -> Boolean.compare(b.now(), a.now())).toList();
    }

    @RolesAllowed({Role.Names.ADMIN, Role.Names.MANAGER})
    public void joinTeam(UUID staff, UUID team, LocalDate from, LocalDate until) {
        if (staff == null) throw new Refused("membership.needsPerson").on("person");
        if (team == null) throw new Refused("membership.needsTeam").on("team");
        directory.hold(staff);
        StaffMember member = directory.get(staff);
        Team joined = teams.get(team);
        LocalDate first = from == null ? LocalDate.now(clock) : from;
        if (until != null && until.isBefore(first))
            throw new Refused("membership.endsBeforeItStarts", first).on("until");
        if (!joined.isOpenOn(first)) throw new Refused("membership.teamClosed", joined.closedOn()).on("team");
        if (!member.worksOn(first)) throw new Refused("membership.hasLeft", member.name(), member.leftOn()).on("from");
        long overlapping = sql.count(
                "SELECT COUNT(*) FROM platform.membership WHERE staff_id = ? AND team_id = ?"
                        + " AND (until_on IS NULL OR (until_on >= ? AND until_on >= from_on)) AND from_on <= ?",
                staff,
                team,
                first,
                until == null ? LocalDate.of(9999, 12, 31) : until);
        if (overlapping > 0) throw new Refused("membership.already", member.name(), joined.name()).on("person");
        sql.update(
                "INSERT INTO platform.membership (id, staff_id, team_id, from_on, until_on) VALUES (?, ?, ?, ?, ?)",
                Ids.next(),
                staff,
                team,
                first,
                until);
        trail.record("membership.begun", null, member.staffKey() + " in " + joined.teamKey() + " from " + first);
        leavers.cameInto(team, staff);
    }

    /** @param lastDay the last day on which they belong to the team */
    @RolesAllowed({Role.Names.ADMIN, Role.Names.MANAGER})
    public void leaveTeam(UUID membership, LocalDate lastDay) {
        LocalDate last = lastDay == null ? LocalDate.now(clock) : lastDay;
        MembershipRow row = memberships("m.id = ?", membership).stream()
                .findFirst()
                .orElseThrow(() -> new Unknown("membership " + membership));
        if (last.isBefore(row.from())) throw new Refused("membership.endsBeforeItStarts", row.from()).on("until");
        sql.update("UPDATE platform.membership SET until_on = ? WHERE id = ?", last, membership);
        trail.record(
                "membership.ended",
                null,
                directory.get(row.staff()).staffKey() + " in "
                        + teams.get(row.team()).teamKey() + " on " + last);
        leavers.leftTeam(membership, row.staff(), row.team(), last);
    }

    private static String named(String name) {
        String given = Written.line(name, 200, "name");
        if (given == null) throw new Refused("staff.nameUnfit").on("name");
        return given;
    }

    private static String reachable(String email) {
        if (email == null || email.isBlank()) return null;
        String given = email.strip();
        if (given.length() > 254 || !given.matches(EMAIL)) throw new Refused("staff.emailUnfit").on("email");
        return given;
    }
}
