package org.holdfast.training.qualification;

import static org.holdfast.platform.access.Role.Names.CLINICIAN;
import static org.holdfast.platform.access.Role.Names.MANAGER;
import static org.holdfast.platform.access.Role.Names.SUPERVISOR;
import static org.holdfast.platform.access.Role.Names.TRAINER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.holdfast.platform.Time;
import org.holdfast.platform.Unknown;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.access.Who;
import org.holdfast.platform.page.Route;

/** What one member of staff is qualified for, what shows it, and what is missing; without {@code ?staff=} one's own. */
@Named
@ViewScoped
@Route("/training/qualifications.xhtml")
@RolesAllowed({CLINICIAN, SUPERVISOR, MANAGER, TRAINER})
public class QualificationsPage implements Serializable {
    /** A qualification as the page shows it. */
    public record Shown(Standing standing, String words, List<Line> lines) {}

    /** A requirement as the page shows it. */
    public record Line(
            String name,
            String source,
            String state,
            boolean met,
            boolean impossible,
            List<String> evidence,
            List<String> missing) {}

    /** An entry as the page shows it; {@code why} is null while it stands. */
    public record Recorded(
            UUID id,
            String line,
            String by,
            boolean ofNoSession,
            String why,
            String struckOutBy,
            LocalDate struckOutOn,
            boolean mayStrike) {}

    private final EvidenceDesk desk;
    private final TellStanding tell;
    private final Who who;
    private String staff;
    private transient List<Shown> shown;
    private transient List<Recorded> recorded;
    private transient String name;

    @Inject
    QualificationsPage(EvidenceDesk desk, TellStanding tell, Who who) {
        this.desk = desk;
        this.tell = tell;
        this.who = who;
    }

    /** @throws Unknown if the address names nobody */
    static UUID id(String text) {
        try {
            return UUID.fromString(text == null ? "" : text);
        } catch (IllegalArgumentException malformed) {
            throw new Unknown("staff " + text);
        }
    }

    private UUID id() {
        return staff == null ? who.staff() : id(staff);
    }

    public List<Shown> getShown() {
        if (shown == null)
            shown = desk.of(id()).stream()
                    .map(one -> new Shown(
                            one,
                            tell.of(one),
                            one.requirements().stream()
                                    .map(judged -> line(one, judged))
                                    .toList()))
                    .toList();
        return shown;
    }

    private Line line(Standing standing, Standing.Judged judged) {
        return new Line(
                judged.requirement().name(),
                judged.requirement().source(),
                tell.of(judged),
                judged.isMet(),
                judged.state() == Standing.Reached.NOT_POSSIBLE,
                tell.evidence(standing.qualification(), judged),
                tell.missing(judged));
    }

    public List<Recorded> getRecorded() {
        if (recorded == null) {
            recorded = desk.recorded(id()).stream()
                    .map(row -> new Recorded(
                            row.id(),
                            tell.entry(row),
                            row.recordedBy(),
                            row.ofNoSession(),
                            row.struckOutWhy(),
                            row.struckOutBy(),
                            row.struckOutAt() == null
                                    ? null
                                    : row.struckOutAt().atZone(Time.CLINIC).toLocalDate(),
                            desk.mayStrikeOut(row)))
                    .toList();
        }
        return recorded;
    }

    public String getName() {
        if (name == null) name = desk.name(id());
        return name;
    }

    public UUID getPerson() {
        return id();
    }

    /** A training lead of anybody but themselves. */
    public boolean isMayRecord() {
        return who.has(Role.TRAINER) && !id().equals(who.staff());
    }

    /** A supervisor, of those whom they supervise, what it was about. */
    public boolean isMayNoteSupervision() {
        return !who.has(Role.TRAINER) && who.has(Role.SUPERVISOR) && !id().equals(who.staff());
    }

    public boolean isMayReturn() {
        return who.has(Role.TRAINER) || who.has(Role.MANAGER) || who.has(Role.SUPERVISOR);
    }

    public String getStaff() {
        return staff;
    }

    public void setStaff(String staff) {
        this.staff = staff;
    }
}
