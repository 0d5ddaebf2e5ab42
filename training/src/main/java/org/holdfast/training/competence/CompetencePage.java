package org.holdfast.training.competence;

import static org.holdfast.platform.access.Role.Names.MANAGER;
import static org.holdfast.platform.access.Role.Names.TRAINER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.holdfast.platform.page.Route;
import org.holdfast.platform.people.Team;
import org.holdfast.platform.people.Teams;
import org.holdfast.platform.words.Words;
import org.holdfast.training.qualification.EvidenceDesk;
import org.holdfast.training.qualification.Standing;
import org.holdfast.training.qualification.TellStanding;
import org.holdfast.training.staff.StaffDesk;
import org.holdfast.training.staff.StaffRow;
import org.holdfast.training.supervision.KeptRow;
import org.holdfast.training.supervision.TeamSupervision;

/** The training lead's home: who needs what. */
@Named
@ViewScoped
@Route("/training/competence.xhtml")
@RolesAllowed({TRAINER, MANAGER})
public class CompetencePage implements Serializable {
    /** How many days ahead an expiry is told; our own choice, as no interval is published. */
    private static final int SOON = 90;

    private final TeamSupervision supervision;
    private final StaffDesk staff;
    private final Teams teams;
    private final Words words;
    private final EvidenceDesk evidence;
    private final TellStanding tell;
    private final Clock clock;
    private transient List<String> qualifications;
    private String team;
    private String show;
    private transient List<CompetenceRow> rows;

    @Inject
    CompetencePage(
            TeamSupervision supervision,
            StaffDesk staff,
            Teams teams,
            Words words,
            EvidenceDesk evidence,
            TellStanding tell,
            Clock clock) {
        this.supervision = supervision;
        this.staff = staff;
        this.teams = teams;
        this.words = words;
        this.evidence = evidence;
        this.tell = tell;
        this.clock = clock;
    }

    public List<CompetenceRow> getRows() {
        if (rows == null) {
            Optional<UUID> only = getTeams().stream()
                    .filter(one -> one.teamKey().equals(team))
                    .map(Team::id)
                    .findFirst();
            Map<UUID, StaffRow> profiles = staff.everybody();
            Map<UUID, List<Standing>> standings = evidence.ofAll();
            List<Standing> nothing = evidence.nothing();
            rows = supervision.of(only).stream()
                    .map(one ->
                            row(one, profiles.get(one.staff()), cells(standings.getOrDefault(one.staff(), nothing))))
                    .filter(row -> !"needs".equals(show) || row.needsSomething())
                    .sorted(Comparator.comparing(
                                    (CompetenceRow row) -> row.supervision().alert())
                            .thenComparing(CompetenceRow::firstExpiry))
                    .toList();
        }
        return rows;
    }

    private List<CompetenceRow.Cell> cells(List<Standing> standings) {
        LocalDate soon = LocalDate.now(clock).plusDays(SOON);
        return standings.stream()
                .map(one -> new CompetenceRow.Cell(
                        one.qualification().shortName(),
                        CompetenceRow.look(one, soon),
                        tell.of(one),
                        tell.next(one),
                        one.expiresOn()))
                .toList();
    }

    /** The qualifications in force, in the order of the columns. */
    public List<String> getQualifications() {
        if (qualifications == null)
            qualifications = evidence.nothing().stream()
                    .map(one -> one.qualification().shortName())
                    .toList();
        return qualifications;
    }

    private static CompetenceRow row(KeptRow kept, StaffRow profile, List<CompetenceRow.Cell> cells) {
        if (profile == null) return new CompetenceRow(kept, null, null, cells);
        String registration = Stream.of(profile.registrationBody(), profile.registrationNumber())
                .filter(part -> part != null)
                .collect(Collectors.joining(" "));
        return new CompetenceRow(kept, profile.profession(), registration.isEmpty() ? null : registration, cells);
    }

    /** What stands out, in a sentence. */
    public String getLead() {
        List<String> parts = new ArrayList<>();
        parts.add(words.say("competence.lead.people", getRows().size()));
        count(parts, "competence.lead.gap", KeptRow.Alert.NONE_FOR_28_DAYS);
        count(parts, "competence.lead.low", KeptRow.Alert.UNDER_80_PERCENT);
        count(parts, "competence.lead.none", KeptRow.Alert.NO_AGREEMENT);
        LocalDate soon = LocalDate.now(clock).plusDays(SOON);
        long expiring = getRows().stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.expiresOn() != null && !cell.expiresOn().isAfter(soon))
                .count();
        if (expiring > 0) parts.add(words.say("competence.lead.expiring", expiring));
        return String.join(" ", parts);
    }

    private void count(List<String> parts, String key, KeptRow.Alert alert) {
        long people = getRows().stream()
                .filter(row -> row.supervision().alert() == alert)
                .count();
        if (people > 0) parts.add(words.say(key, people));
    }

    public List<Team> getTeams() {
        return teams.allOpen();
    }

    public String getTeam() {
        return team;
    }

    public void setTeam(String team) {
        this.team = team;
    }

    public String getShow() {
        return show;
    }

    public void setShow(String show) {
        this.show = show;
    }
}
