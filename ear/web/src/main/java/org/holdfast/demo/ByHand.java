package org.holdfast.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.holdfast.patients.api.OpenWithReason;
import org.holdfast.patients.api.PatientId;
import org.holdfast.patients.api.Patients;
import org.holdfast.platform.Ids;
import org.holdfast.platform.Time;
import org.holdfast.platform.access.Person;
import org.holdfast.platform.access.Presence;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.imports.ImportRefused;
import org.holdfast.platform.imports.Imports;
import org.holdfast.platform.imports.Progress;
import org.holdfast.platform.people.StaffDirectory;
import org.holdfast.platform.people.StaffMember;
import org.holdfast.platform.people.Team;
import org.holdfast.platform.people.Teams;
import org.holdfast.platform.tasks.NewTask;
import org.holdfast.platform.tasks.Tasks;
import org.holdfast.therapy.api.EpisodeFact;
import org.holdfast.therapy.api.EpisodeId;
import org.holdfast.therapy.api.Episodes;
import org.holdfast.therapy.api.PlanSeries;

/** What no file brings: people do it at their screens. Here it is done in their names, by the same desks. */
@ApplicationScoped
class ByHand {
    private static final String ASKED = "colleague.asked";

    private final Imports imports;
    private final Tasks tasks;
    private final OpenWithReason door;
    private final Patients patients;
    private final StaffDirectory staff;
    private final Teams teams;
    private final Episodes episodes;
    private final PlanSeries series;
    private final Clock clock;

    @Inject
    ByHand(
            Imports imports,
            Tasks tasks,
            OpenWithReason door,
            Patients patients,
            StaffDirectory staff,
            Teams teams,
            Episodes episodes,
            PlanSeries series,
            Clock clock) {
        this.imports = imports;
        this.tasks = tasks;
        this.door = door;
        this.patients = patients;
        this.staff = staff;
        this.teams = teams;
        this.episodes = episodes;
        this.series = series;
        this.clock = clock;
    }

    /** Taken up again after a start that was cut short, it asks nobody twice. */
    void ask(List<String> row) {
        UUID origin = UUID.nameUUIDFromBytes(row.get(0).getBytes(StandardCharsets.UTF_8));
        UUID owner = row.get(1).isEmpty() ? null : member(row.get(1)).id();
        PatientId patient =
                row.get(3).isEmpty() ? null : patients.byKey(row.get(3)).orElseThrow();
        NewTask task = NewTask.from(
                        ASKED,
                        origin,
                        row.get(5),
                        LocalDateTime.parse(row.get(4)).atZone(Time.CLINIC).toInstant())
                .saying(row.get(6));
        if (owner != null) task = task.to(owner);
        if (!row.get(2).isEmpty())
            task = task.ofTeam(teams.byKey(row.get(2)).map(Team::id).orElseThrow());
        if (patient != null) task = task.about(patient);
        if (!row.get(7).isEmpty()) task = task.opening(row.get(7).replace("{patient}", String.valueOf(patient)));
        tasks.raise(task);
        if (!row.get(8).isEmpty())
            Presence.as(as(member(row.get(1)), Set.of(Role.CLINICIAN)), () -> tasks.settle(ASKED, origin, row.get(8)));
    }

    /** The desk plans it once, however often it is asked. */
    void planWeekly(List<String> row) {
        LocalDate first = LocalDate.parse(row.get(5));
        // After a start that was cut short days ago.
        while (first.isBefore(LocalDate.now(clock))) first = first.plusWeeks(1);
        LocalDate from = first;
        PatientId patient = patients.byKey(row.get(1)).orElseThrow();
        StaffMember clinician = member(row.get(3));
        EpisodeFact episode = episodes.ofPatient(patient.value()).stream()
                .filter(one -> one.episodeKey().equals(row.get(2)))
                .findFirst()
                .orElseThrow();
        Presence.as(
                as(clinician, Set.of(Role.CLINICIAN), Set.of(episode.teamId())),
                () -> series.weekly(
                        patient,
                        new EpisodeId(episode.id()),
                        clinician.id(),
                        row.get(4),
                        from,
                        LocalTime.parse(row.get(6)),
                        Integer.valueOf(row.get(7)),
                        row.get(8)));
    }

    void openWithReason(List<String> row) {
        Presence.as(as(member(row.get(1)), Set.of(Role.CLINICIAN)), () -> {
            door.open(patients.byKey(row.get(2)).orElseThrow(), row.get(3), row.get(4));
            return null;
        });
    }

    /** A file with mistakes in it, so that the history of imports shows what becomes of one. */
    void sendRefused(String staffKey, String dataset, String fileName, String csv) {
        Presence.as(as(member(staffKey), Set.of(Role.MANAGER)), () -> {
            try {
                return imports.run(
                        dataset,
                        fileName,
                        new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)),
                        Ids.next(),
                        Progress.NONE);
            } catch (ImportRefused asIntended) {
                return null;
            }
        });
    }

    private StaffMember member(String key) {
        return staff.byKey(key).orElseThrow();
    }

    private static Person as(StaffMember one, Set<Role> roles) {
        return as(one, roles, Set.of());
    }

    private static Person as(StaffMember one, Set<Role> roles, Set<UUID> teams) {
        return new Person(null, one.id(), one.staffKey(), one.name(), roles, teams, "local");
    }
}
