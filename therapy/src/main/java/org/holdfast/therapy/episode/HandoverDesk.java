package org.holdfast.therapy.episode;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.holdfast.patients.api.PatientAccess;
import org.holdfast.patients.api.PatientSummary;
import org.holdfast.patients.api.Patients;
import org.holdfast.platform.access.Audited;
import org.holdfast.platform.access.Depth;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.access.UseCase;
import org.holdfast.platform.database.Sql;
import org.holdfast.platform.people.StaffDirectory;
import org.holdfast.platform.people.StaffMember;
import org.holdfast.platform.people.Teams;
import org.holdfast.therapy.programme.Programmes;

/** Where a manager sees whom a clinician carries, so that nobody is forgotten when the clinician leaves. */
@UseCase
class HandoverDesk {
    private record Carried(
            UUID patient, String programme, int version, LocalDate startedOn, UUID team, boolean outside) {}

    private final Sql sql;
    private final Patients patients;
    private final PatientAccess access;
    private final StaffDirectory staff;
    private final Teams teams;
    private final Programmes programmes;
    private final Clock clock;

    @Inject
    HandoverDesk(
            Sql sql,
            Patients patients,
            PatientAccess access,
            StaffDirectory staff,
            Teams teams,
            Programmes programmes,
            Clock clock) {
        this.sql = sql;
        this.patients = patients;
        this.access = access;
        this.staff = staff;
        this.teams = teams;
        this.programmes = programmes;
        this.clock = clock;
    }

    @RolesAllowed(Role.Names.MANAGER)
    @Audited("handover.shown")
    public Handover carriedBy(UUID clinician) {
        StaffMember member = staff.get(clinician);
        LocalDate today = LocalDate.now(clock);
        List<Carried> carried = sql.list(
                "SELECT e.patient_id, e.programme, e.programme_version, e.started_on, e.team_id, (e.team_id IS NOT NULL"
                        + " AND NOT EXISTS (SELECT 1 FROM platform.membership m WHERE m.staff_id = e.clinician_id"
                        + " AND m.team_id = e.team_id AND m.from_on <= ? AND (m.until_on IS NULL OR m.until_on >= ?)))"
                        + " AS outside FROM therapy.episode e WHERE e.clinician_id = ? AND e.ended_on IS NULL"
                        + " AND e.struck_out_at IS NULL ORDER BY e.started_on, e.id",
                row -> new Carried(
                        Sql.uuid(row, "patient_id"),
                        row.getString("programme"),
                        row.getInt("programme_version"),
                        Sql.date(row, "started_on"),
                        Sql.uuid(row, "team_id"),
                        row.getBoolean("outside")),
                today,
                today,
                clinician);
        Set<UUID> open =
                access.openable(carried.stream().map(Carried::patient).collect(Collectors.toSet()), Depth.LIST);
        Map<UUID, PatientSummary> names = patients.summaries(open);
        Map<UUID, String> teamNames = teams.names(
                carried.stream().map(Carried::team).filter(Objects::nonNull).collect(Collectors.toSet()));
        return new Handover(
                member.name(),
                member.leftOn(),
                carried.stream()
                        .map(one -> row(one, names.get(one.patient()), teamNames))
                        .sorted(Comparator.comparing(Handover.Row::name, String.CASE_INSENSITIVE_ORDER))
                        .toList());
    }

    private Handover.Row row(Carried one, PatientSummary patient, Map<UUID, String> teamNames) {
        return new Handover.Row(
                patient == null ? null : patient.id(),
                patient == null ? "" : patient.name(),
                programmes.of(one.programme(), one.version()).name(),
                one.startedOn(),
                teamNames.getOrDefault(one.team(), ""),
                one.outside());
    }
}
