package org.holdfast.patients.access;

import static org.holdfast.platform.access.Role.Names.GOVERNANCE;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.RolesAllowed;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.holdfast.platform.Unknown;
import org.holdfast.platform.page.Route;
import org.holdfast.platform.page.Screen;

/** What information governance has to review: every record that was opened with a reason. */
@Named
@ViewScoped
@Route("/patients/break-glass.xhtml")
@RolesAllowed(GOVERNANCE)
public class OpeningsPage implements Serializable {
    private final transient BreakGlassDesk desk;
    private final transient Screen screen;
    private transient List<OpeningRow> waiting;
    private transient List<OpeningRow> reviewed;
    private OpeningRow chosen;
    private ReviewOutcome outcome;
    private String note;

    @Inject
    OpeningsPage(BreakGlassDesk desk, Screen screen) {
        this.desk = desk;
        this.screen = screen;
    }

    @PostConstruct
    void arrive() {
        String opening = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("opening");
        if (opening == null || opening.isBlank()) return;
        try {
            chosen = desk.read(UUID.fromString(opening));
        } catch (IllegalArgumentException nonsense) {
            throw new Unknown("opening");
        }
    }

    public String review() {
        return screen.go(() -> {
            boolean ended = desk.review(chosen.id(), outcome, note);
            screen.done(ended ? "opening.reviewed.ended" : "opening.reviewed", chosen.staffName());
            return "/patients/break-glass.xhtml?faces-redirect=true";
        });
    }

    public List<OpeningRow> getWaiting() {
        if (waiting == null) waiting = desk.waiting();
        return waiting;
    }

    public List<OpeningRow> getReviewed() {
        if (reviewed == null) reviewed = desk.reviewed();
        return reviewed;
    }

    public OpeningRow getChosen() {
        return chosen;
    }

    public ReviewOutcome[] getOutcomes() {
        return ReviewOutcome.values();
    }

    public ReviewOutcome getOutcome() {
        return outcome;
    }

    public void setOutcome(ReviewOutcome outcome) {
        this.outcome = outcome;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
