package org.holdfast.training.qualification;

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
@RolesAllowed(TRAINER)
public class StrikeEvidencePage implements Serializable {
    private final EvidenceDesk desk;
    private final Screen screen;
    private String evidence;
    private String why;

    @Inject
    StrikeEvidencePage(EvidenceDesk desk, Screen screen) {
        this.desk = desk;
        this.screen = screen;
    }

    private UUID id() {
        return QualificationsPage.id(evidence);
    }

    public String getName() {
        return desk.name(desk.staffOf(id()));
    }

    public String getBack() {
        return "/training/qualifications.xhtml?staff=" + desk.staffOf(id());
    }

    public String strikeOut() {
        return screen.go(() -> {
            desk.strikeOut(id(), why);
            screen.done("strikeSession.done");
            return getBack() + "&faces-redirect=true";
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
