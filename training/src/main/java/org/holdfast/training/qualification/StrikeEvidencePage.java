package org.holdfast.training.qualification;

import static org.holdfast.platform.access.Role.Names.SUPERVISOR;
import static org.holdfast.platform.access.Role.Names.TRAINER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.holdfast.platform.page.Route;
import org.holdfast.platform.page.Screen;

/** Striking out evidence that was entered in error: {@code ?evidence=…}. */
@Named
@ViewScoped
@Route("/training/strike-evidence.xhtml")
@RolesAllowed({SUPERVISOR, TRAINER})
public class StrikeEvidencePage implements Serializable {
    private final EvidenceDesk desk;
    private final TellStanding tell;
    private final Screen screen;
    private String evidence;
    private String why;
    private transient EvidenceRow row;

    @Inject
    StrikeEvidencePage(EvidenceDesk desk, TellStanding tell, Screen screen) {
        this.desk = desk;
        this.tell = tell;
        this.screen = screen;
    }

    private UUID id() {
        return QualificationsPage.id(evidence);
    }

    public String getName() {
        return desk.name(row().staff());
    }

    private EvidenceRow row() {
        if (row == null) row = desk.entry(id());
        return row;
    }

    /** The entry in a line, so that the right one is struck out. */
    public String getLine() {
        return tell.entry(row());
    }

    /** Who recorded it; null where the service itself did. */
    public String getBy() {
        return row().recordedBy();
    }

    public boolean isStruck() {
        return row().struck();
    }

    public String getBack() {
        return "/training/qualifications.xhtml?staff=" + row().staff();
    }

    public String strikeOut() {
        return screen.go(() -> {
            String back = getBack();
            desk.strikeOut(id(), why);
            screen.done("strikeSession.done");
            return back + "&faces-redirect=true";
        });
    }

    public String getEvidence() {
        return evidence;
    }

    public void setEvidence(String evidence) {
        this.evidence = evidence;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }
}
