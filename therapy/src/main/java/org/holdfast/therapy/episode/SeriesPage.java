package org.holdfast.therapy.episode;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.RolesAllowed;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.holdfast.patients.api.PatientId;
import org.holdfast.platform.Refused;
import org.holdfast.platform.Unknown;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.page.Route;
import org.holdfast.platform.page.Screen;
import org.holdfast.therapy.api.EpisodeId;
import org.holdfast.therapy.appointment.RepeatedSessions;

/** One series of sessions: leaving one out, and ending it from a day. */
@Named
@ViewScoped
@Route("/therapy/series.xhtml")
@RolesAllowed({Role.Names.CLINICIAN, Role.Names.SUPERVISOR})
public class SeriesPage implements Serializable {
    private static final long serialVersionUID = 1L;

    private final transient RepeatedSessions repeated;
    private final transient SessionWords sessionWords;
    private final transient SeriesWords seriesWords;
    private final transient Screen screen;
    private PatientId patient;
    private UUID episode;
    private UUID id;
    private int seen;
    private Map<String, Integer> seenSessions;
    private String session;
    private String reason;
    private LocalDate from;
    private String endReason;
    private transient RepeatedSessions.Row series;

    @Inject
    SeriesPage(RepeatedSessions repeated, SessionWords sessionWords, SeriesWords seriesWords, Screen screen) {
        this.repeated = repeated;
        this.sessionWords = sessionWords;
        this.seriesWords = seriesWords;
        this.screen = screen;
    }

    @PostConstruct
    void arrive() {
        Map<String, String> address =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        patient = PatientId.of(address.get("patient"));
        try {
            episode = UUID.fromString(String.valueOf(address.get("episode")));
            id = UUID.fromString(String.valueOf(address.get("series")));
        } catch (IllegalArgumentException nonsense) {
            throw new Unknown("series");
        }
        read();
    }

    private void read() {
        series = null;
        seen = getSeries().version();
        seenSessions = new LinkedHashMap<>();
        for (RepeatedSessions.Next next : getSeries().next())
            seenSessions.put(next.appointment().toString(), next.version());
    }

    public RepeatedSessions.Row getSeries() {
        if (series == null)
            series = repeated.series(patient, new EpisodeId(episode)).stream()
                    .filter(one -> one.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new Unknown("series"));
        return series;
    }

    /** "Every week on Tuesday at 10:00 · Room 2". */
    public String getLine() {
        String place = getSeries().place();
        return seriesWords.rhythm(getSeries()) + (place == null ? "" : " · " + place);
    }

    /** Those that can be left out, by their appointment. */
    public Map<String, String> getSessions() {
        Map<String, String> sessions = new LinkedHashMap<>();
        for (RepeatedSessions.Next next : getSeries().next())
            sessions.put(next.appointment().toString(), sessionWords.moment(next.startsAt()));
        return sessions;
    }

    public String skip() {
        return screen.go(
                () -> {
                    Integer version = session == null ? null : seenSessions.get(session);
                    if (version == null) throw new Refused("therapy.series.which").on("session");
                    repeated.skip(patient, UUID.fromString(session), version, reason);
                    screen.done("therapy.series.skipped");
                    return getBack() + "&faces-redirect=true";
                },
                another -> changed());
    }

    public String end() {
        return screen.go(
                () -> {
                    int cancelled = repeated.end(patient, id, seen, from, endReason);
                    screen.done("therapy.series.ended", cancelled);
                    return getBack() + "&faces-redirect=true";
                },
                another -> changed());
    }

    /** The page says what stands now; what was typed stays, and may be saved over it. */
    private void changed() {
        read();
        screen.refuse(new Refused("therapy.series.changed"));
    }

    public String getBack() {
        return "/therapy/episode.xhtml?patient=" + patient + "&episode=" + episode;
    }

    public PatientId getPatient() {
        return patient;
    }

    public String getDraft() {
        return id + "-" + seen;
    }

    public String getSession() {
        return session;
    }

    public void setSession(String session) {
        this.session = session;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public String getEndReason() {
        return endReason;
    }

    public void setEndReason(String endReason) {
        this.endReason = endReason;
    }
}
