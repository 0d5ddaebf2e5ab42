package org.holdfast.outcomes.report;

import static org.holdfast.platform.access.Role.Names.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.holdfast.patients.api.PatientAccess;
import org.holdfast.patients.api.PatientSummary;
import org.holdfast.patients.api.Patients;
import org.holdfast.platform.access.Depth;
import org.holdfast.platform.access.UseCase;
import org.holdfast.platform.audit.AuditTrail;
import org.holdfast.platform.database.Sql;
import org.holdfast.platform.people.StaffDirectory;
import org.holdfast.platform.people.Teams;
import org.holdfast.therapy.api.Episodes;

/** The service manager's home: who waits and how long, where people are, who carries how many, what is not recorded. */
@UseCase
class ServiceDesk {
    /** Longest waits that the page names. */
    private static final int NAMED = 8;

    private final Sql sql;
    private final Clock clock;
    private final Patients patients;
    private final PatientAccess access;
    private final Episodes episodes;
    private final StaffDirectory staff;
    private final Teams teams;
    private final AuditTrail trail;

    @Inject
    ServiceDesk(
            Sql sql,
            Clock clock,
            Patients patients,
            PatientAccess access,
            Episodes episodes,
            StaffDirectory staff,
            Teams teams,
            AuditTrail trail) {
        this.sql = sql;
        this.clock = clock;
        this.patients = patients;
        this.access = access;
        this.episodes = episodes;
        this.staff = staff;
        this.teams = teams;
        this.trail = trail;
    }

    /** Everything on the page, as it is today. */
    @RolesAllowed(MANAGER)
    public ServiceView today() {
        LocalDate today = LocalDate.now(clock);
        List<ServiceView.Wait> waits = waits(today);
        ReferralFlow year = sql.with(
                new ReferralFlowQuery(Starters.all(today), today.minusYears(1).plusDays(1), today)::on);
        trail.records(
                "service.waits.named",
                waits.stream().map(ServiceView.Wait::patient).toList(),
                waits.size() + " people");
        return new ServiceView(today, lengths(today), waits, toBegin(today), year, carried(today), completeness(today));
    }

    /** How many wait for a decision, by how long. */
    private ServiceView.Lengths lengths(LocalDate today) {
        return sql.one(
                        "SELECT COUNT(*) AS waiting, COUNT(CASE WHEN r.received_on < ? THEN 1 END) AS over_4,"
                                + " COUNT(CASE WHEN r.received_on < ? THEN 1 END) AS over_12,"
                                + " COUNT(CASE WHEN r.received_on < ? THEN 1 END) AS over_18, MIN(r.received_on) AS first"
                                + " FROM outcomes.referral_fact r WHERE r.outcome = 'WAITING' AND r.received_on <= ?",
                        row -> new ServiceView.Lengths(
                                row.getLong("waiting"),
                                row.getLong("over_4"),
                                row.getLong("over_12"),
                                row.getLong("over_18"),
                                Sql.date(row, "first") == null
                                        ? 0
                                        : ChronoUnit.DAYS.between(Sql.date(row, "first"), today)),
                        today.minusWeeks(4),
                        today.minusWeeks(12),
                        today.minusWeeks(18),
                        today)
                .orElseThrow();
    }

    private record Waiting(UUID patient, UUID team, LocalDate receivedOn) {}

    private List<ServiceView.Wait> waits(LocalDate today) {
        List<Waiting> longest = sql.list(
                "SELECT r.patient_id, r.team_id, r.received_on FROM outcomes.referral_fact r"
                        + " WHERE r.outcome = 'WAITING' AND r.received_on <= ? ORDER BY r.received_on, r.id"
                        + " FETCH FIRST " + NAMED + " ROWS ONLY",
                row -> new Waiting(Sql.uuid(row, "patient_id"), Sql.uuid(row, "team_id"), Sql.date(row, "received_on")),
                today);
        // A record that is closed to most keeps its name to itself here too.
        Map<UUID, PatientSummary> names = patients.summaries(
                access.openable(longest.stream().map(Waiting::patient).toList(), Depth.LIST));
        Map<UUID, String> teamNames =
                teams.names(present(longest.stream().map(Waiting::team).toList()));
        List<ServiceView.Wait> rows = new ArrayList<>();
        for (Waiting w : longest) {
            PatientSummary person = names.get(w.patient());
            if (person != null)
                rows.add(new ServiceView.Wait(
                        w.patient(),
                        person.name(),
                        teamNames.getOrDefault(w.team(), ""),
                        w.receivedOn(),
                        ChronoUnit.DAYS.between(w.receivedOn(), today)));
        }
        return rows;
    }

    /** Accepted, and nobody has begun with them yet. */
    private ServiceView.ToBegin toBegin(LocalDate today) {
        List<Episodes.ToBegin> waiting = episodes.toBegin(Set.of());
        long longest = waiting.stream()
                .map(w -> w.acceptedOn() == null ? w.receivedOn() : w.acceptedOn())
                .mapToLong(day -> ChronoUnit.DAYS.between(day, today))
                .max()
                .orElse(0);
        return new ServiceView.ToBegin(waiting.size(), longest);
    }

    private List<ServiceView.TeamLoad> carried(LocalDate today) {
        List<Episodes.Carried> carried = episodes.carried(Set.of(), today);
        Map<UUID, String> people = staff.names(
                present(carried.stream().map(Episodes.Carried::clinicianId).toList()));
        Map<UUID, String> teamNames = teams.names(
                present(carried.stream().map(Episodes.Carried::teamId).toList()));
        Map<String, List<ServiceView.Load>> byTeam = new LinkedHashMap<>();
        carried.stream()
                .map(c -> Map.entry(
                        teamNames.getOrDefault(c.teamId(), ""),
                        new ServiceView.Load(people.getOrDefault(c.clinicianId(), ""), c.people())))
                .sorted(Comparator.comparing((Map.Entry<String, ServiceView.Load> e) -> e.getKey())
                        .thenComparing(e -> e.getValue().name()))
                .forEach(e -> byTeam.computeIfAbsent(e.getKey(), team -> new ArrayList<>())
                        .add(e.getValue()));
        return byTeam.entrySet().stream()
                .map(e -> new ServiceView.TeamLoad(
                        e.getKey(),
                        e.getValue().stream().mapToInt(ServiceView.Load::people).sum(),
                        e.getValue()))
                .toList();
    }

    /** What a report would miss. */
    private ServiceView.Recorded completeness(LocalDate today) {
        return sql.one(
                        "SELECT COUNT(*) AS ended, COUNT(e.ending) AS with_ending,"
                                + " COUNT(e.referral_id) AS with_referral FROM outcomes.episode_fact e"
                                + " WHERE e.ended_on <= ? AND e.ended_on > ?",
                        row -> new ServiceView.Recorded(
                                row.getLong("ended"),
                                row.getLong("with_ending"),
                                row.getLong("with_referral"),
                                sql.count(
                                        "SELECT COUNT(*) FROM outcomes.referral_fact r WHERE r.outcome <> 'WAITING'"
                                                + " AND r.outcome_on IS NULL AND r.received_on > ?",
                                        today.minusYears(1))),
                        today,
                        today.minusYears(1))
                .orElseThrow();
    }

    private static Set<UUID> present(List<UUID> ids) {
        Set<UUID> known = new HashSet<>(ids);
        known.remove(null);
        return known;
    }
}
