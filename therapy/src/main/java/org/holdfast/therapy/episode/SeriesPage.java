package org.holdfast.therapy.episode;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.RolesAllowed;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.holdfast.patients.api.PatientId;
import org.holdfast.platform.Refused;
import org.holdfast.platform.Unknown;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.page.Route;
import org.holdfast.platform.page.Screen;
import org.holdfast.platform.people.StaffDirectory;
import org.holdfast.platform.people.StaffMember;
import org.holdfast.therapy.api.EpisodeFact;
import org.holdfast.therapy.api.EpisodeId;
import org.holdfast.therapy.api.Episodes;
import org.holdfast.therapy.appointment.RepeatedSessions;

/** One series of sessions: leaving one out, changing it from one on, ending it, and what was done to it before. */
@Named
@ViewScoped
@Route("/therapy/series.xhtml")
@RolesAllowed({Role.Names.CLINICIAN, Role.Names.SUPERVISOR})
public class SeriesPage implements Serializable {
    private static final long serialVersionUID = 1L;

    private final transient RepeatedSessions repeated;
    private final transient SessionWords sessionWords;
    private final transient SeriesWords seriesWords;
    private final transient StaffDirectory staff;
    private final transient Episodes episodes;
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
    private String changed;
    private LocalDate on;
    private LocalTime at;
    private Integer minutes;
    private String clinician;
    private String place;
    private RepeatedSessions.OnHolidays holidays;
    private String changeReason;
    private transient RepeatedSessions.Whole whole;

    @Inject
    SeriesPage(
            RepeatedSessions repeated,
            SessionWords sessionWords,
            SeriesWords seriesWords,
            StaffDirectory staff,
            Episodes episodes,
            Screen screen) {
        this.repeated = repeated;
        this.sessionWords = sessionWords;
        this.seriesWords = seriesWords;
        this.staff = staff;
        this.episodes = episodes;
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
        at = getSeries().rhythm().at();
        minutes = getSeries().minutes();
        clinician = getWhole().clinician().toString();
        place = getSeries().place();
        holidays = getWhole().skipsHolidays() ? RepeatedSessions.OnHolidays.SKIP : null;
    }

    private void read() {
        whole = null;
        seen = getSeries().version();
        seenSessions = new LinkedHashMap<>();
        for (RepeatedSessions.Next next : getSeries().next())
            seenSessions.put(next.appointment().toString(), next.version());
    }

    public RepeatedSessions.Row getSeries() {
        return getWhole().row();
    }

    private RepeatedSessions.Whole getWhole() {
        if (whole == null) whole = repeated.whole(patient, new EpisodeId(episode), id);
        return whole;
    }

    /** What was done to it, a line for each. */
    public List<String> getTold() {
        return getWhole().told().stream().map(seriesWords::told).toList();
    }

    /** Those who may hold it: the team's, and whoever holds it now. */
    public Map<String, String> getClinicians() {
        Map<String, String> people = new LinkedHashMap<>();
        UUID team =
                episodes.find(new EpisodeId(episode)).map(EpisodeFact::teamId).orElse(null);
        for (StaffMember member : team == null ? staff.active() : staff.activeInTeam(team))
            people.put(member.id().toString(), member.name());
        if (getSeries().clinician() != null)
            people.putIfAbsent(getWhole().clinician().toString(), getSeries().clinician());
        return people;
    }

    public RepeatedSessions.OnHolidays[] getEveryHolidays() {
        return RepeatedSessions.OnHolidays.values();
    }

    /** "Individual · Every week on Tuesday at 10:00 · 50 minutes". */
    public String getLine() {
        return getWhole().kind() + " · " + seriesWords.rhythm(getSeries()) + " · "
                + seriesWords.minutes(getSeries().minutes());
    }

    /** "Efua Lindqvist · Room 2". */
    public String getWhere() {
        return Stream.of(getSeries().clinician(), getSeries().place())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
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
                    if (version == null) throw new Refused("therapy.series.session").on("session");
                    repeated.skip(patient, UUID.fromString(session), version, reason);
                    screen.done("therapy.series.skipped");
                    return getBack() + "&faces-redirect=true";
                },
                another -> changed());
    }

    public String change() {
        return screen.go(
                () -> {
                    RepeatedSessions.Next first = getSeries().next().stream()
                            .filter(next -> next.appointment().toString().equals(changed))
                            .findFirst()
                            .orElseThrow(() -> new Refused("therapy.series.session").on("changed"));
                    RepeatedSessions.Changed done = repeated.change(
                            patient,
                            id,
                            seen,
                            first.appointment(),
                            new RepeatedSessions.Anew(
                                    clinician == null ? null : UUID.fromString(clinician),
                                    on == null ? first.occursOn() : on,
                                    at,
                                    minutes,
                                    place,
                                    holidays),
                            changeReason);
                    screen.done("therapy.series.change.done", done.moved(), done.byHand(), done.leftOut());
                    return "/therapy/series.xhtml?patient=" + patient + "&episode=" + episode + "&series="
                            + done.series() + "&faces-redirect=true";
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

    public String getChanged() {
        return changed;
    }

    public void setChanged(String changed) {
        this.changed = changed;
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

    public Integer getMinutes() {
        return minutes;
    }

    public void setMinutes(Integer minutes) {
        this.minutes = minutes;
    }

    public String getClinician() {
        return clinician;
    }

    public void setClinician(String clinician) {
        this.clinician = clinician;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public RepeatedSessions.OnHolidays getHolidays() {
        return holidays;
    }

    public void setHolidays(RepeatedSessions.OnHolidays holidays) {
        this.holidays = holidays;
    }

    public String getChangeReason() {
        return changeReason;
    }

    public void setChangeReason(String changeReason) {
        this.changeReason = changeReason;
    }
}
