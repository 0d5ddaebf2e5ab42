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
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

/** The service manager's home: whom nobody carries, who waits and how long, where people are, who carries how many, what is not recorded. */
@UseCase
class ServiceDesk {
    /** Longest waits that the page names. */
    private static final int NAMED = 8;

    private static final String WAITING = " FROM outcomes.referral_fact r LEFT JOIN outcomes.patient_fact p"
            + " ON p.id = r.patient_id WHERE r.outcome = 'WAITING' AND r.received_on <= ?"
            + " AND (p.died_on IS NULL OR p.died_on > ?)"
            // A decision that nobody wrote down: they are in treatment, and wait for none.
            + " AND NOT EXISTS (SELECT 1 FROM outcomes.episode_fact e WHERE e.referral_id = r.id)";

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
    public ServiceView today(ServiceList whole) {
        LocalDate today = LocalDate.now(clock);
        List<ServiceView.Wait> waits = waits(today);
        ReferralFlow year = sql.with(
                new ReferralFlowQuery(Starters.all(today), today.minusYears(1).plusDays(1), today)::on);
        trail.records(
                "service.waits.named",
                waits.stream().map(ServiceView.Wait::patient).toList(),
                waits.size() + " people");
        return new ServiceView(
                today,
                toAllocate(today, whole == ServiceList.UNCARRIED ? ReportDesk.AT_MOST : NAMED),
                lengths(today),
                waits,
                toBegin(today),
                year,
                carried(today),
                leftOpen(today, whole == ServiceList.LEFT_OPEN),
                completeness(today));
    }

    private ServiceView.ToAllocate toAllocate(LocalDate today, int most) {
        List<Episodes.Uncarried> all = episodes.uncarried(Set.of(), today);
        long people = all.stream().map(Episodes.Uncarried::patientId).distinct().count();
        List<Episodes.Uncarried> first = all.subList(0, Math.min(all.size(), most));
        Named names = named(
                first.stream().map(Episodes.Uncarried::patientId).toList(),
                first.stream().map(Episodes.Uncarried::teamId).toList());
        Map<UUID, String> carriers = staff.names(
                present(first.stream().map(Episodes.Uncarried::carriedBy).toList()));
        List<ServiceView.Uncarried> rows = new ArrayList<>();
        for (Episodes.Uncarried one : first) {
            PatientSummary person = names.people().get(one.patientId());
            rows.add(new ServiceView.Uncarried(
                    person == null ? null : one.patientId(),
                    person == null ? "" : person.name(),
                    names.team(one.teamId()),
                    one.startedOn(),
                    carriers.getOrDefault(one.carriedBy(), ""),
                    one.why()));
        }
        List<UUID> named = rows.stream()
                .map(ServiceView.Uncarried::patient)
                .filter(Objects::nonNull)
                .toList();
        if (!named.isEmpty()) trail.records("service.uncarried.named", named, named.size() + " people");
        return new ServiceView.ToAllocate(people, rows);
    }

    private record Named(Map<UUID, PatientSummary> people, Map<UUID, String> teams) {
        String team(UUID id) {
            return id == null ? "" : teams.getOrDefault(id, "");
        }
    }

    /** A record that is closed to most keeps its name to itself here too. */
    private Named named(List<UUID> people, List<UUID> inTeams) {
        return new Named(
                patients.summaries(access.openable(people.stream().distinct().toList(), Depth.LIST)),
                teams.names(present(inTeams)));
    }

    /** How many wait for a decision, by how long. */
    private ServiceView.Lengths lengths(LocalDate today) {
        return sql.one(
                        "SELECT COUNT(*) AS waiting, COUNT(CASE WHEN r.received_on < ? THEN 1 END) AS over_4,"
                                + " COUNT(CASE WHEN r.received_on < ? THEN 1 END) AS over_12,"
                                + " COUNT(CASE WHEN r.received_on < ? THEN 1 END) AS over_18, MIN(r.received_on) AS first"
                                + WAITING,
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
                        today,
                        today)
                .orElseThrow();
    }

    private record Waiting(UUID patient, UUID team, LocalDate receivedOn) {}

    private List<ServiceView.Wait> waits(LocalDate today) {
        List<Waiting> longest = sql.list(
                "SELECT r.patient_id, r.team_id, r.received_on" + WAITING + " ORDER BY r.received_on, r.id"
                        + " FETCH FIRST " + NAMED + " ROWS ONLY",
                row -> new Waiting(Sql.uuid(row, "patient_id"), Sql.uuid(row, "team_id"), Sql.date(row, "received_on")),
                today,
                today);
        Named names = named(
                longest.stream().map(Waiting::patient).toList(),
                longest.stream().map(Waiting::team).toList());
        List<ServiceView.Wait> rows = new ArrayList<>();
        for (Waiting w : longest) {
            PatientSummary person = names.people().get(w.patient());
            if (person != null)
                rows.add(new ServiceView.Wait(
                        w.patient(),
                        person.name(),
                        names.team(w.team()),
                        w.receivedOn(),
                        ChronoUnit.DAYS.between(w.receivedOn(), today)));
        }
        return rows;
    }

    private record Open(UUID patient, UUID team, boolean treatment, LocalDate since, LocalDate diedOn) {}

    /** Referrals that wait or that nothing began from, and treatment that lasts, of people who have died. */
    private ServiceView.LeftOpen leftOpen(LocalDate today, boolean named) {
        List<Open> open = sql.list(
                "SELECT r.patient_id, r.team_id, 0 AS treatment, r.received_on AS since, p.died_on"
                        + " FROM outcomes.referral_fact r JOIN outcomes.patient_fact p ON p.id = r.patient_id"
                        + " WHERE p.died_on <= ? AND (r.outcome = 'WAITING' OR r.outcome = 'ACCEPTED'"
                        + " AND NOT EXISTS (SELECT 1 FROM outcomes.episode_fact e WHERE e.referral_id = r.id))"
                        + " UNION ALL SELECT e.patient_id, e.team_id, 1, e.started_on, p.died_on"
                        + " FROM outcomes.episode_fact e JOIN outcomes.patient_fact p ON p.id = e.patient_id"
                        + " WHERE p.died_on <= ? AND e.ended_on IS NULL ORDER BY 5, 4",
                row -> new Open(
                        Sql.uuid(row, "patient_id"),
                        Sql.uuid(row, "team_id"),
                        row.getInt("treatment") == 1,
                        Sql.date(row, "since"),
                        Sql.date(row, "died_on")),
                today,
                today);
        List<ServiceView.Deceased> rows = new ArrayList<>();
        if (named && !open.isEmpty()) {
            List<Open> first = open.subList(0, Math.min(open.size(), ReportDesk.AT_MOST));
            Named names = named(
                    first.stream().map(Open::patient).toList(),
                    first.stream().map(Open::team).toList());
            for (Open one : first) {
                PatientSummary person = names.people().get(one.patient());
                if (person != null)
                    rows.add(new ServiceView.Deceased(
                            one.patient(),
                            person.name(),
                            names.team(one.team()),
                            one.treatment(),
                            one.since(),
                            one.diedOn()));
            }
            trail.records(
                    "service.leftOpen.named",
                    rows.stream().map(ServiceView.Deceased::patient).toList(),
                    rows.size() + " entries");
        }
        long treatments = open.stream().filter(Open::treatment).count();
        return new ServiceView.LeftOpen(open.size() - treatments, treatments, rows);
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
        List<Episodes.InTeam> inTeams = episodes.inTreatment(Set.of(), today);
        Map<UUID, String> teamNames = teams.names(
                present(inTeams.stream().map(Episodes.InTeam::teamId).toList()));
        return inTeams.stream()
                .map(team -> new ServiceView.TeamLoad(
                        team.teamId() == null ? "" : teamNames.getOrDefault(team.teamId(), ""),
                        team.people(),
                        carried.stream()
                                .filter(one -> Objects.equals(one.teamId(), team.teamId()))
                                .map(one -> new ServiceView.Load(
                                        one.clinicianId() == null ? "" : people.getOrDefault(one.clinicianId(), ""),
                                        one.people()))
                                .sorted(Comparator.comparing(ServiceView.Load::name))
                                .toList()))
                .sorted(Comparator.comparing(ServiceView.TeamLoad::team))
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
