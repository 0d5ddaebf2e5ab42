package org.holdfast.therapy.episode;

import jakarta.annotation.security.RolesAllowed;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.holdfast.platform.Refused;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.page.Route;
import org.holdfast.platform.page.Screen;
import org.holdfast.therapy.appointment.AppointmentRow;
import org.holdfast.therapy.appointment.Sessions;

/** Striking out an appointment that was entered in error. */
@Named
@ViewScoped
@Route("/therapy/strike-appointment.xhtml")
@RolesAllowed({Role.Names.CLINICIAN, Role.Names.SUPERVISOR})
public class StrikeAppointmentPage extends SessionPage {
    private static final long serialVersionUID = 1L;

    private final transient Sessions sessions;
    private final transient Screen screen;
    private String reason;
    private boolean changed;

    @Inject
    StrikeAppointmentPage(Sessions sessions, SessionWords sessionWords, Screen screen) {
        super(sessions, sessionWords);
        this.sessions = sessions;
        this.screen = screen;
    }

    @Override
    protected void fill(AppointmentRow stored) {
        // Nothing but the reason is asked for.
    }

    public String save() {
        return screen.go(
                () -> {
                    sessions.strikeOut(getPatient(), getAppointment(), seen(), reason);
                    screen.done("therapy.strike.done");
                    return done();
                },
                another -> {
                    // What it says now is shown; whoever strikes it out after all has seen it.
                    readAgain();
                    saw(getSession().version());
                    changed = true;
                    screen.refuse(new Refused("strikeAppointment.changed"));
                });
    }

    public boolean isChanged() {
        return changed;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
