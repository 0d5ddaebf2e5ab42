package org.holdfast.platform.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.holdfast.platform.Ids;
import org.holdfast.platform.Refused;
import org.holdfast.platform.Unknown;
import org.holdfast.platform.audit.AuditTrail;
import org.holdfast.platform.database.Sql;

/** Everybody who works here or did: found by id, key, name or team. */
@ApplicationScoped
public class StaffDirectory {
    /** How many rows of a file were new, changed, or as they were. */
    public record Received(int inserted, int updated, int unchanged) {}

    private record Known(StaffMember member, UUID fileTeam) {}

    private record Kept(String action, String detail) {}

    private record Changed(UUID staff, LocalDate before, LocalDate now) {}

    private static final String STAFF =
            "SELECT s.id, s.staff_key, s.name, s.email, s.started_on, s.left_on FROM platform.staff s";
    private static final String WORKS = " (s.left_on IS NULL OR s.left_on > ?)";

    private static final String ROLE =
            " FROM platform.account a JOIN platform.account_role r ON r.account_id = a.id" + " WHERE a.staff_id = s.id";

    private final Sql sql;
    private final Clock clock;
    private final AuditTrail trail;
    private final Leavers leavers;

    @Inject
    StaffDirectory(Sql sql, Clock clock, AuditTrail trail, Leavers leavers) {
        this.sql = sql;
        this.clock = clock;
        this.trail = trail;
        this.leavers = leavers;
    }

    public Optional<StaffMember> byKey(String staffKey) {
        return sql.one(STAFF + " WHERE s.staff_key = ?", StaffDirectory::member, staffKey);
    }

    public Optional<StaffMember> byId(UUID id) {
        return sql.one(STAFF + " WHERE s.id = ?", StaffDirectory::member, id);
    }

    /** @throws Unknown if there is no such member of staff */
    public StaffMember get(UUID id) {
        return byId(id).orElseThrow(() -> new Unknown("staff " + id));
    }

    /** Which version of what is known of them stands now. Read before what it is the version of. */
    public int version(UUID id) {
        return sql.one("SELECT version FROM platform.staff WHERE id = ?", row -> row.getInt("version"), id)
                .orElseThrow(() -> new Unknown("staff " + id));
    }

    /** Until the transaction ends nobody else decides about this person's teams. */
    void hold(UUID id) {
        sql.list("SELECT id FROM platform.staff WHERE id = ? FOR UPDATE", row -> Sql.uuid(row, "id"), id);
    }

    /** The names of these people, leavers too, in one query. */
    public Map<UUID, String> names(Collection<UUID> ids) {
        return Names.of(sql, "SELECT id, name FROM platform.staff WHERE id", ids);
    }

    /** Who works here today, by name. */
    public List<StaffMember> active() {
        return sql.list(
                STAFF + " WHERE" + WORKS + " ORDER BY s.name, s.staff_key",
                StaffDirectory::member,
                LocalDate.now(clock));
    }

    /** Who works here today and is in this team today, by name. */
    public List<StaffMember> activeInTeam(UUID team) {
        return inTeam(team, "");
    }

    /** Of those the ones whose account is open: they alone would see what is asked of them. */
    public List<StaffMember> withAccountInTeam(UUID team) {
        return inTeam(
                team, " AND EXISTS (SELECT 1 FROM platform.account a WHERE a.staff_id = s.id AND a.closed_at IS NULL)");
    }

    private List<StaffMember> inTeam(UUID team, String those) {
        LocalDate today = LocalDate.now(clock);
        return sql.list(
                STAFF + " WHERE" + WORKS + " AND EXISTS (SELECT 1 FROM platform.membership m WHERE m.staff_id = s.id"
                        + " AND m.team_id = ? AND m.from_on <= ? AND (m.until_on IS NULL OR m.until_on >= ?))" + those
                        + " ORDER BY s.name, s.staff_key",
                StaffDirectory::member,
                today,
                team,
                today,
                today);
    }

    /**
     * Who does clinical work here today, by name: those with a clinical role and, as long as they have no account that
     * says what they do, the members of a team.
     */
    public List<StaffMember> clinical() {
        LocalDate today = LocalDate.now(clock);
        return sql.list(
                STAFF + " WHERE" + WORKS + " AND (EXISTS (SELECT 1" + ROLE
                        + " AND r.role IN ('CLINICIAN', 'SUPERVISOR'))"
                        + " OR NOT EXISTS (SELECT 1 FROM platform.account a WHERE a.staff_id = s.id)"
                        + " AND EXISTS (SELECT 1 FROM platform.membership m WHERE m.staff_id = s.id"
                        + " AND m.from_on <= ? AND (m.until_on IS NULL OR m.until_on >= ?)))"
                        + " ORDER BY s.name, s.staff_key",
                StaffDirectory::member,
                today,
                today,
                today);
    }

    /**
     * Who works here today and may be given people to treat, by name: those with an open account for clinical work, and
     * the members of a team who have no account yet. Whose account is closed, or for other work, would never see them.
     */
    public List<StaffMember> carriers() {
        LocalDate today = LocalDate.now(clock);
        return sql.list(
                STAFF + " WHERE" + WORKS + " AND (EXISTS (SELECT 1" + ROLE
                        + " AND a.closed_at IS NULL AND r.role IN ('CLINICIAN', 'SUPERVISOR'))"
                        + " OR NOT EXISTS (SELECT 1 FROM platform.account a WHERE a.staff_id = s.id)"
                        + " AND EXISTS (SELECT 1 FROM platform.membership m WHERE m.staff_id = s.id"
                        + " AND m.from_on <= ? AND (m.until_on IS NULL OR m.until_on >= ?)))"
                        + " ORDER BY s.name, s.staff_key",
                StaffDirectory::member,
                today,
                today,
                today);
    }

    /** Those of them who are in this team today, by name. */
    public List<StaffMember> carriersIn(UUID team) {
        Set<UUID> carriers = carriers().stream().map(StaffMember::id).collect(Collectors.toSet());
        return activeInTeam(team).stream()
                .filter(member -> carriers.contains(member.id()))
                .toList();
    }

    /** Who works here today and has never had an account. */
    public Set<UUID> withoutAccount() {
        return Set.copyOf(sql.list(
                "SELECT s.id FROM platform.staff s WHERE" + WORKS
                        + " AND NOT EXISTS (SELECT 1 FROM platform.account a WHERE a.staff_id = s.id)",
                row -> Sql.uuid(row, "id"),
                LocalDate.now(clock)));
    }

    /** Who works here today is in which teams today. People of no team are left out. */
    public Map<UUID, Set<UUID>> teamsOfActive() {
        LocalDate today = LocalDate.now(clock);
        Map<UUID, Set<UUID>> teams = new HashMap<>();
        sql.list(
                "SELECT m.staff_id, m.team_id FROM platform.membership m JOIN platform.staff s ON s.id = m.staff_id"
                        + " WHERE" + WORKS + " AND m.from_on <= ? AND (m.until_on IS NULL OR m.until_on >= ?)",
                row -> teams.computeIfAbsent(Sql.uuid(row, "staff_id"), none -> new HashSet<>())
                        .add(Sql.uuid(row, "team_id")),
                today,
                today,
                today);
        return teams;
    }

    /** People who work here today and whose name, key or address holds these letters; by name. */
    public List<StaffMember> search(String letters, int atMost) {
        String like = "%" + escaped(letters) + "%";
        return sql.list(
                STAFF + " WHERE" + WORKS
                        + " AND (LOWER(s.name) LIKE ? ESCAPE '!' OR LOWER(s.staff_key) LIKE ? ESCAPE '!'"
                        + " OR LOWER(s.email) LIKE ? ESCAPE '!') ORDER BY s.name, s.staff_key LIMIT "
                        + Math.max(1, Math.min(atMost, 500)),
                StaffDirectory::member,
                LocalDate.now(clock),
                like,
                like,
                like);
    }

    static String escaped(String letters) {
        String plain = letters == null ? "" : letters.strip().toLowerCase(Locale.ROOT);
        return plain.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    /**
     * Takes in what a site tells about its staff: new people are added, changed ones updated. A team in the file is the
     * person's team from their first day (or today, when they move) to the day they leave; teams that were given on the
     * screen stay until then. Whoever comes, leaves, comes back or moves has a row of their own in the audit trail, as if it had been entered by hand.
     *
     * @throws Refused if a team is unknown or a key comes twice; then nothing is stored
     */
    @Transactional
    public Received receive(List<StaffRecord> records) {
        Map<String, UUID> teams = new HashMap<>();
        sql.list("SELECT id, team_key FROM platform.team", row -> teams.put(row.getString(2), Sql.uuid(row, "id")));
        Map<String, Known> known = known();
        Set<String> seen = new HashSet<>();
        LocalDate today = LocalDate.now(clock);
        List<Object[]> added = new ArrayList<>();
        List<Object[]> changed = new ArrayList<>();
        List<Object[]> endings = new ArrayList<>();
        List<Object[]> memberships = new ArrayList<>();
        List<Kept> kept = new ArrayList<>();
        List<Changed> leavings = new ArrayList<>();
        int unchanged = 0;
        for (StaffRecord record : records) {
            UUID team = record.team() == null ? null : teams.get(record.team());
            if (record.team() != null && team == null) throw new Refused("staff.unknownTeam", record.team()).on("team");
            Known before = known.get(record.staffKey());
            UUID id = before == null ? Ids.next() : before.member().id();
            StaffMember now = new StaffMember(
                    id, record.staffKey(), record.name(), record.email(), record.startedOn(), record.leftOn());
            boolean gone = before != null
                    && record.leftOn() != null
                    && !record.leftOn().isAfter(today);
            if (!seen.add(record.staffKey())) throw new Refused("staff.twice", record.staffKey()).on("staff_key");
            if (before == null) {
                added.add(new Object[] {id, now.staffKey(), now.name(), now.email(), now.startedOn(), now.leftOn()});
                kept.add(new Kept("staff.joined", now.staffKey()));
            } else if (!before.member().equals(now)) {
                changed.add(new Object[] {now.name(), now.email(), now.startedOn(), now.leftOn(), id});
                kept.add(change(before.member(), now));
                leavings.add(new Changed(id, before.member().leftOn(), now.leftOn()));
            } else if (gone || Objects.equals(before.fileTeam(), team)) {
                unchanged++;
                continue;
            }
            // Whoever comes back after having been away begins anew.
            boolean comesBack = before != null
                    && before.member().leftOn() != null
                    && before.member().leftOn().isBefore(today)
                    && now.leftOn() == null;
            UUID fileTeam = before == null || comesBack ? null : before.fileTeam();
            if (gone || Objects.equals(fileTeam, team)) continue;
            if (fileTeam != null) {
                endings.add(new Object[] {
                    today.minusDays(1), id, fileTeam, before.member().leftOn()
                });
                kept.add(new Kept(
                        "membership.ended",
                        now.staffKey() + " in " + keyOf(fileTeam, teams) + " on " + today.minusDays(1)));
            }
            if (team != null) {
                LocalDate from = before == null && record.startedOn() != null ? record.startedOn() : today;
                LocalDate until = now.leftOn();
                if (until != null && from.isAfter(until)) from = until;
                memberships.add(new Object[] {Ids.next(), id, team, from, until});
                kept.add(new Kept("membership.begun", now.staffKey() + " in " + record.team() + " from " + from));
            }
        }
        sql.batch(
                "INSERT INTO platform.staff (id, staff_key, name, email, started_on, left_on) VALUES (?, ?, ?, ?, ?, ?)",
                added);
        sql.batch(
                "UPDATE platform.staff SET name = ?, email = ?, started_on = ?, left_on = ?, version = version + 1"
                        + " WHERE id = ?",
                changed);
        sql.batch(
                "UPDATE platform.membership SET until_on = ? WHERE staff_id = ? AND team_id = ? AND source = 'FILE'"
                        + " AND (until_on IS NULL OR until_on = ?)",
                endings);
        sql.batch(
                "INSERT INTO platform.membership (id, staff_id, team_id, from_on, until_on, source)"
                        + " VALUES (?, ?, ?, ?, ?, 'FILE')",
                memberships);
        for (Kept one : kept) trail.record(one.action(), null, one.detail());
        for (Changed one : leavings) leavers.changed(one.staff(), one.before(), one.now());
        for (Object[] one : endings) leftTeam((UUID) one[1], (UUID) one[2], (LocalDate) one[0]);
        for (Object[] one : memberships) leavers.cameInto((UUID) one[2], (UUID) one[1]);
        return new Received(added.size(), records.size() - added.size() - unchanged, unchanged);
    }

    private void leftTeam(UUID staff, UUID team, LocalDate lastDay) {
        sql.one(
                        "SELECT id FROM platform.membership WHERE staff_id = ? AND team_id = ? AND source = 'FILE'"
                                + " AND until_on = ? ORDER BY from_on DESC, id DESC FETCH FIRST 1 ROWS ONLY",
                        row -> Sql.uuid(row, "id"),
                        staff,
                        team,
                        lastDay)
                .ifPresent(membership -> leavers.leftTeam(membership, staff, team, lastDay));
    }

    private static Kept change(StaffMember before, StaffMember now) {
        if (Objects.equals(before.leftOn(), now.leftOn())) return new Kept("staff.changed", now.staffKey());
        return now.leftOn() == null
                ? new Kept("staff.readmitted", now.staffKey() + ", who had left on " + before.leftOn())
                : new Kept("staff.left", now.staffKey() + " on " + now.leftOn());
    }

    private static String keyOf(UUID team, Map<String, UUID> teams) {
        return teams.entrySet().stream()
                .filter(one -> one.getValue().equals(team))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    private Map<String, Known> known() {
        Map<String, Known> known = new HashMap<>();
        sql.list(
                "SELECT s.id, s.staff_key, s.name, s.email, s.started_on, s.left_on, m.team_id FROM platform.staff s"
                        + " LEFT JOIN platform.membership m ON m.staff_id = s.id AND m.source = 'FILE'"
                        + " AND (m.until_on IS NULL OR m.until_on = s.left_on)",
                row -> known.put(row.getString("staff_key"), new Known(member(row), Sql.uuid(row, "team_id"))));
        return known;
    }

    static StaffMember member(ResultSet row) throws SQLException {
        return new StaffMember(
                Sql.uuid(row, "id"),
                row.getString("staff_key"),
                row.getString("name"),
                row.getString("email"),
                Sql.date(row, "started_on"),
                Sql.date(row, "left_on"));
    }
}
