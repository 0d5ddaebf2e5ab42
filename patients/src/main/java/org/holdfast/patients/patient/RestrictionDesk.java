package org.holdfast.patients.patient;

import static org.holdfast.platform.access.Role.Names.GOVERNANCE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.holdfast.patients.access.Standings;
import org.holdfast.patients.api.Carriers;
import org.holdfast.patients.api.PatientId;
import org.holdfast.platform.Ids;
import org.holdfast.platform.Refused;
import org.holdfast.platform.access.Audited;
import org.holdfast.platform.access.Depth;
import org.holdfast.platform.access.Reads;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.access.UseCase;
import org.holdfast.platform.access.Who;
import org.holdfast.platform.database.Sql;
import org.holdfast.platform.people.Holders;
import org.holdfast.platform.people.StaffDirectory;
import org.holdfast.platform.people.Teams;

/**
 * Closing the record of a colleague, or of a colleague's family, to all but named people. Information governance does
 * it: they see whose record it is and nothing that is in it, and no manager or administrator can let themselves in.
 */
@UseCase
class RestrictionDesk {
    private static final int LONGEST = 500;

    private final Register register;
    private final Holders holders;
    private final StaffDirectory directory;
    private final Teams teams;
    private final Instance<Carriers> carriers;
    private final Sql sql;
    private final Standings standings;
    private final Who who;
    private final Clock clock;

    @Inject
    RestrictionDesk(
            Register register,
            Holders holders,
            StaffDirectory directory,
            Teams teams,
            Instance<Carriers> carriers,
            Sql sql,
            Standings standings,
            Who who,
            Clock clock) {
        this.register = register;
        this.holders = holders;
        this.directory = directory;
        this.teams = teams;
        this.carriers = carriers;
        this.sql = sql;
        this.standings = standings;
        this.who = who;
        this.clock = clock;
    }

    @RolesAllowed(GOVERNANCE)
    @Reads(Depth.LIST)
    @Audited("restriction.read")
    public RestrictionView read(PatientId id) {
        Patient patient = register.get(id);
        List<RestrictionView.Named> named = named(id);
        return new RestrictionView(
                id,
                patient.name().spoken(),
                patient.isRestricted(),
                carriers(id, named.stream().map(RestrictionView.Named::staff).collect(Collectors.toSet())),
                sql.list(
                        "SELECT DISTINCT t.name FROM patients.care c JOIN platform.team t ON t.id = c.team_id"
                                + " WHERE c.patient_id = ? ORDER BY t.name",
                        row -> row.getString("name"),
                        id.value()),
                named,
                sql.list(
                        "SELECT at, done_by, step, staff_name, reason FROM patients.restriction WHERE patient_id = ?"
                                + " ORDER BY at DESC, id DESC FETCH FIRST 100 ROWS ONLY",
                        row -> new RestrictionView.Step(
                                LocalDateTime.ofInstant(Sql.instant(row, "at"), clock.getZone()),
                                row.getString("done_by"),
                                RestrictionStep.valueOf(row.getString("step")),
                                row.getString("staff_name"),
                                row.getString("reason")),
                        id.value()));
    }

    private List<RestrictionView.Named> named(PatientId id) {
        return sql.list(
                "SELECT s.id, s.name FROM patients.named_access n JOIN platform.staff s ON s.id = n.staff_id"
                        + " WHERE n.patient_id = ? ORDER BY s.name",
                row -> new RestrictionView.Named(Sql.uuid(row, "id"), row.getString("name")),
                id.value());
    }

    private List<RestrictionView.Carrier> carriers(PatientId id, Set<UUID> named) {
        Map<UUID, Set<UUID>> teamsOf = new HashMap<>();
        for (Carriers some : carriers)
            for (Carriers.Carrier one : some.of(id)) {
                Set<UUID> in = teamsOf.computeIfAbsent(one.staff(), none -> new HashSet<>());
                if (one.team() != null) in.add(one.team());
            }
        if (teamsOf.isEmpty()) return List.of();
        Map<UUID, String> names = directory.names(teamsOf.keySet());
        Map<UUID, String> teamNames =
                teams.names(teamsOf.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
        Map<String, String> nameable = nameable();
        return teamsOf.entrySet().stream()
                .map(one -> new RestrictionView.Carrier(
                        one.getKey(),
                        names.getOrDefault(one.getKey(), ""),
                        one.getValue().stream().map(teamNames::get).sorted().collect(Collectors.joining(", ")),
                        nameable.containsKey(one.getKey().toString()),
                        named.contains(one.getKey())))
                .sorted(Comparator.comparing(RestrictionView.Carrier::name))
                .toList();
    }

    /** Who can be named: those who can come in today, in a role that opens records at all. */
    @RolesAllowed(GOVERNANCE)
    public Map<String, String> nameable() {
        Set<UUID> holding = new HashSet<>(holders.today(Role.CLINICIAN));
        holding.addAll(holders.today(Role.SUPERVISOR));
        Map<String, String> people = new LinkedHashMap<>();
        directory.names(holding).entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEach(one -> people.put(one.getKey().toString(), one.getValue()));
        return people;
    }

    /**
     * Closes the record to all but named people.
     *
     * @param named who may go on opening it: without anyone the person would be without care
     * @param without who treats them and loses sight of them, as whoever closes it was shown and agreed to
     */
    @RolesAllowed(GOVERNANCE)
    @Reads(Depth.LIST)
    @Audited("patient.restricted")
    public void restrict(PatientId id, Set<UUID> named, String reason, Set<UUID> without) {
        String why = reasonIn(reason);
        Patient patient = register.get(id);
        if (patient.isRestricted()) throw new Refused("restrict.already");
        if (named.isEmpty()) throw new Refused("restrict.staff.required").on("staff");
        Map<UUID, String> names = new LinkedHashMap<>();
        for (UUID one : named) names.put(one, nameOf(one));
        List<RestrictionView.Carrier> left =
                carriers(id, named).stream().filter(one -> !one.named()).toList();
        String unasked = left.stream()
                .filter(one -> !without.contains(one.staff()))
                .map(RestrictionView.Carrier::name)
                .collect(Collectors.joining(", "));
        if (!unasked.isEmpty()) throw new Refused("restrict.carried", unasked).on("agreed");
        patient.restrict();
        register.write(patient);
        keep(id, RestrictionStep.RESTRICTED, null, why);
        names.forEach((one, name) -> add(id, one, name));
        for (RestrictionView.Carrier one : left) keep(id, RestrictionStep.LEFT_OUT, one.name(), null);
    }

    /** Lets one more person open the restricted record. */
    @RolesAllowed(GOVERNANCE)
    @Reads(Depth.LIST)
    @Audited("restriction.named")
    public void name(PatientId id, UUID staff) {
        restricted(id);
        add(id, staff, nameOf(staff));
    }

    /** @param knowingly that they treat the person and will not see them any more, if they do */
    @RolesAllowed(GOVERNANCE)
    @Reads(Depth.LIST)
    @Audited("restriction.unnamed")
    public void unname(PatientId id, UUID staff, boolean knowingly) {
        restricted(id);
        long others = sql.count(
                "SELECT COUNT(*) FROM patients.named_access WHERE patient_id = ? AND staff_id <> ?", id.value(), staff);
        if (others == 0) throw new Refused("restrict.lastNamed");
        String name = sql.one("SELECT name FROM platform.staff WHERE id = ?", row -> row.getString(1), staff)
                .orElseThrow(() -> new Refused("restrict.staff.required"));
        boolean treats =
                carriers(id, Set.of()).stream().anyMatch(one -> one.staff().equals(staff));
        if (treats && !knowingly) throw new Refused("restrict.unname.carrier", name);
        int gone = sql.update(
                "DELETE FROM patients.named_access WHERE patient_id = ? AND staff_id = ?", id.value(), staff);
        if (gone == 0) return;
        keep(id, RestrictionStep.UNNAMED, name, null);
        if (treats) keep(id, RestrictionStep.LEFT_OUT, name, null);
    }

    /** Opens the record to the teams that care for the person again. */
    @RolesAllowed(GOVERNANCE)
    @Reads(Depth.LIST)
    @Audited("patient.restrictionLifted")
    public void lift(PatientId id, String reason) {
        String why = reasonIn(reason);
        Patient patient = restricted(id);
        patient.liftRestriction();
        register.write(patient);
        sql.update("DELETE FROM patients.named_access WHERE patient_id = ?", id.value());
        keep(id, RestrictionStep.LIFTED, null, why);
    }

    private Patient restricted(PatientId id) {
        Patient patient = register.get(id);
        if (!patient.isRestricted()) throw new Refused("restrict.not");
        return patient;
    }

    private static String reasonIn(String reason) {
        if (reason == null || reason.isBlank()) throw new Refused("restrict.reason.required").on("reason");
        if (reason.strip().length() > LONGEST) throw new Refused("restrict.reason.long").on("reason");
        return reason.strip();
    }

    private String nameOf(UUID staff) {
        String name = staff == null ? null : nameable().get(staff.toString());
        if (name == null) throw new Refused("restrict.staff.required").on("staff");
        return name;
    }

    private void add(PatientId id, UUID staff, String name) {
        boolean known = sql.count(
                        "SELECT COUNT(*) FROM patients.named_access WHERE patient_id = ? AND staff_id = ?",
                        id.value(),
                        staff)
                > 0;
        if (known) return;
        sql.update("INSERT INTO patients.named_access (patient_id, staff_id) VALUES (?, ?)", id.value(), staff);
        keep(id, RestrictionStep.NAMED, name, null);
    }

    private void keep(PatientId id, RestrictionStep step, String staff, String reason) {
        sql.update(
                "INSERT INTO patients.restriction (id, patient_id, at, done_by, step, staff_name, reason)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                Ids.next(),
                id.value(),
                clock.instant(),
                who.name(),
                step,
                staff,
                reason);
        standings.forget();
    }
}
