package org.holdfast.training.supervision;

import static org.holdfast.platform.access.Role.Names.MANAGER;
import static org.holdfast.platform.access.Role.Names.SUPERVISOR;
import static org.holdfast.platform.access.Role.Names.TRAINER;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.RolesAllowed;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.holdfast.platform.page.Route;
import org.holdfast.platform.page.Screen;

/** Ending an agreement about supervision on a day: {@code ?agreement=…}. */
@Named
@ViewScoped
@Route("/training/end-agreement.xhtml")
@RolesAllowed({TRAINER, MANAGER, SUPERVISOR})
public class EndAgreementPage implements Serializable {
    private final SupervisionDesk desk;
    private final Screen screen;
    private final LocalDate today;
    private UUID agreement;
    private LocalDate endedOn;
    private transient AgreementRow row;

    @Inject
    EndAgreementPage(SupervisionDesk desk, Screen screen, Clock clock) {
        this.desk = desk;
        this.screen = screen;
        this.today = LocalDate.now(clock);
    }

    @PostConstruct
    void arrive() {
        agreement = SupervisionBook.id(FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("agreement"));
        LocalDate settled = getRow().endedOn();
        endedOn = settled == null ? today : settled;
    }

    public AgreementRow getRow() {
        if (row == null) row = desk.agreement(agreement);
        return row;
    }

    /** It has ended; there is nothing left to decide. */
    public boolean isOver() {
        return !getRow().lasting();
    }

    public String end() {
        return screen.go(() -> {
            desk.end(agreement, endedOn);
            screen.done("endAgreement.done", endedOn);
            return getBack() + "&faces-redirect=true";
        });
    }

    public String getBack() {
        return "/training/person.xhtml?staff=" + getRow().superviseeId();
    }

    public LocalDate getEndedOn() {
        return endedOn;
    }

    public void setEndedOn(LocalDate endedOn) {
        this.endedOn = endedOn;
    }
}
