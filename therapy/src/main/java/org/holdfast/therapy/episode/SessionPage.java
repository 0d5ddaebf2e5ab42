package org.holdfast.therapy.episode;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import java.io.Serializable;
import java.util.Map;
import java.util.UUID;
import org.holdfast.patients.api.PatientId;
import org.holdfast.platform.Unknown;
import org.holdfast.therapy.appointment.AppointmentRow;
import org.holdfast.therapy.appointment.Sessions;

/** A page about one appointment, which stands in its address. */
public abstract class SessionPage implements Serializable {
    private static final long serialVersionUID = 1L;

    private final transient Sessions sessions;
    private final transient SessionWords sessionWords;
    private PatientId patient;
    private UUID appointment;
    private int seen;
    private transient AppointmentRow session;

    protected SessionPage(Sessions sessions, SessionWords sessionWords) {
        this.sessions = sessions;
        this.sessionWords = sessionWords;
    }

    /** Fills the form with what is stored. */
    protected abstract void fill(AppointmentRow stored);

    @PostConstruct
    void arrive() {
        Map<String, String> address =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        patient = PatientId.of(address.get("patient"));
        try {
            appointment = UUID.fromString(String.valueOf(address.get("appointment")));
        } catch (IllegalArgumentException nonsense) {
            throw new Unknown("appointment");
        }
        seen = getSession().version();
        fill(getSession());
    }

    public AppointmentRow getSession() {
        if (session == null)
            session = sessions.whole(patient, appointment)
                    .orElseThrow(() -> new Unknown("appointment"))
                    .now();
        return session;
    }

    /** What is stored now, after somebody else has changed it. */
    protected AppointmentRow readAgain() {
        session = null;
        return getSession();
    }

    protected void saw(int version) {
        seen = version;
    }

    protected int seen() {
        return seen;
    }

    /** "Tue 24 Nov 2026, 10:00 · Room 2". */
    public String getLine() {
        return sessionWords.line(getSession());
    }

    /** Back to the appointment on the page of the treatment. */
    public String getBack() {
        String episode =
                getSession().episode() == null ? "" : "&episode=" + getSession().episode();
        return "/therapy/episode.xhtml?patient=" + patient + episode + "&appointment=" + appointment;
    }

    protected String done() {
        return getBack() + "&faces-redirect=true";
    }

    public PatientId getPatient() {
        return patient;
    }

    public UUID getAppointment() {
        return appointment;
    }

    /** A draft belongs to the version it was begun on. */
    public String getDraft() {
        return appointment + "-" + seen;
    }
}
