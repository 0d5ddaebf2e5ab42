package org.holdfast.therapy.episode;

import jakarta.annotation.security.RolesAllowed;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.LocalTime;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.page.Route;
import org.holdfast.platform.page.Screen;
import org.holdfast.therapy.appointment.AppointmentRow;
import org.holdfast.therapy.appointment.Sessions;

/** Putting an appointment at another time. If somebody else was first, both are shown and one is chosen. */
@Named
@ViewScoped
@Route("/therapy/move-appointment.xhtml")
@RolesAllowed({Role.Names.CLINICIAN, Role.Names.SUPERVISOR})
public class MoveAppointmentPage extends SessionPage {
    private static final long serialVersionUID = 1L;

    private final transient Sessions sessions;
    private final transient SessionWords sessionWords;
    private final transient Screen screen;
    private LocalDate on;
    private LocalTime at;
    private String place;
    private String reason;
    private boolean conflict;

    @Inject
    MoveAppointmentPage(Sessions sessions, SessionWords sessionWords, Screen screen) {
        super(sessions, sessionWords);
        this.sessions = sessions;
        this.sessionWords = sessionWords;
        this.screen = screen;
    }

    @Override
    protected void fill(AppointmentRow stored) {
        on = stored.startsAt().toLocalDate();
        at = stored.startsAt().toLocalTime();
        place = stored.place();
    }

    public String save() {
        return screen.go(
                () -> {
                    sessions.move(getPatient(), getAppointment(), seen(), on, at, place, reason);
                    screen.done("therapy.moved.done", on.atTime(at));
                    return done();
                },
                another -> {
                    readAgain();
                    conflict = true;
                });
    }

    public String keepTheirs() {
        return done();
    }

    /** What was typed here goes over what the other person saved, now that it has been seen. */
    public String useMine() {
        saw(getSession().version());
        conflict = false;
        return save();
    }

    public boolean isConflict() {
        return conflict;
    }

    public String getMyLine() {
        return on == null || at == null ? "" : sessionWords.line(on.atTime(at), place);
    }

    public LocalDate getOn() {
        return on;
    }

    public void setOn(LocalDate on) {
        this.on = on;
    }

    public LocalTime getAt() {
        return at;
    }

    public void setAt(LocalTime at) {
        this.at = at;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
