package org.holdfast.therapy.episode;

import jakarta.annotation.security.RolesAllowed;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.holdfast.patients.api.PatientId;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.page.Screen;
import org.holdfast.platform.words.Words;
import org.holdfast.therapy.api.EpisodeId;
import org.holdfast.therapy.appointment.Sessions;
import org.holdfast.therapy.programme.Standing;

/** On the page of a treatment: what was decided in its course, pausing it, taking it up again, giving a phase longer. */
@Named
@ViewScoped
@RolesAllowed({Role.Names.CLINICIAN, Role.Names.SUPERVISOR})
public class CoursePage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);

    private final transient CourseDesk desk;
    private final transient EpisodePage treatment;
    private final transient Screen screen;
    private final transient Words words;
    private final transient Clock clock;

    private LocalDate pausedOn;
    private LocalDate resumedOn;
    private String pauseReason;
    private UUID pauseSeen;
    private int pauseVersion;
    private LocalDate goesOnOn;
    private Integer weeks;
    private LocalDate decidedOn;
    private String extendReason;

    private transient List<Decision> decisions;

    @Inject
    CoursePage(CourseDesk desk, EpisodePage treatment, Screen screen, Words words, Clock clock) {
        this.desk = desk;
        this.treatment = treatment;
        this.screen = screen;
        this.words = words;
        this.clock = clock;
    }

    public void opened() {
        if (treatment.getView() == null || decidedOn != null) return;
        decidedOn = today();
        pausedOn = today();
        Decision pause = getPause();
        if (pause == null) return;
        pauseSeen = pause.id();
        pauseVersion = pause.version();
        if (pause.on().isBefore(today())) goesOnOn = today();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private PatientId patient() {
        return PatientId.of(treatment.getPatient());
    }

    private EpisodeId episode() {
        return new EpisodeId(treatment.getView().fact().id());
    }

    /** All that was decided and written, the latest first, with what stands no longer. */
    public List<Decision> getDecisions() {
        if (decisions == null) decisions = desk.decisions(patient(), episode());
        return decisions;
    }

    /** The pause that lasts or is to come, the nearest first; null if there is none. */
    public Decision getPause() {
        return getDecisions().stream()
                .filter(one -> one.kind() == Decision.Kind.PAUSE && one.stands())
                .filter(one -> one.until() == null || one.until().isAfter(today()))
                .min(Comparator.comparing(Decision::on))
                .orElse(null);
    }

    /** While none rests today: one that is planned for later does not keep anybody from pausing now. */
    public boolean isMayPause() {
        Decision pause = getPause();
        return pause == null || pause.on().isAfter(today());
    }

    /** "Paused since 3 Aug 2026, until 31 Aug 2026." */
    public String getPauseWords() {
        Decision pause = getPause();
        String key = pause.on().isAfter(today()) ? "therapy.pause.planned" : "therapy.pause.now";
        return pause.until() == null
                ? words.say(key, DAY.format(pause.on()))
                : words.say(key + ".until", DAY.format(pause.on()), DAY.format(pause.until()));
    }

    /** Sessions on days on which treatment is said to have rested: of the two one is wrong; blank if there is none. */
    public String getContradiction() {
        int held = treatment.getView().standing().attendedWhilePaused();
        return held == 0 ? "" : words.format("therapy.pause.contradiction", held);
    }

    public String pause() {
        return screen.go(() -> {
            Sessions.Rested rested = desk.pause(patient(), episode(), pausedOn, resumedOn, pauseReason);
            screen.done("therapy.pause.done", rested.cancelled());
            return here();
        });
    }

    public String goOn() {
        return screen.go(() -> {
            Sessions.Rested rested = desk.resume(patient(), episode(), pauseSeen, pauseVersion, goesOnOn);
            screen.done(
                    rested.cancelled() > 0 ? "therapy.goOn.later" : "therapy.goOn.done",
                    DAY.format(goesOnOn),
                    rested.cancelled() > 0 ? rested.cancelled() : rested.plannedAgain());
            return here();
        });
    }

    public String extend() {
        return screen.go(() -> {
            Standing standing = desk.extend(patient(), episode(), weeks, decidedOn, extendReason);
            screen.done(
                    "therapy.extend.done",
                    standing.phase().name(),
                    DAY.format(standing.latestEnd().minusDays(1)));
            return here();
        });
    }

    private String here() {
        return "/therapy/episode.xhtml?faces-redirect=true&patient=" + treatment.getPatient() + "&episode=" + episode();
    }

    public LocalDate getPausedOn() {
        return pausedOn;
    }

    public void setPausedOn(LocalDate pausedOn) {
        this.pausedOn = pausedOn;
    }

    public LocalDate getResumedOn() {
        return resumedOn;
    }

    public void setResumedOn(LocalDate resumedOn) {
        this.resumedOn = resumedOn;
    }

    public String getPauseReason() {
        return pauseReason;
    }

    public void setPauseReason(String pauseReason) {
        this.pauseReason = pauseReason;
    }

    public LocalDate getGoesOnOn() {
        return goesOnOn;
    }

    public void setGoesOnOn(LocalDate goesOnOn) {
        this.goesOnOn = goesOnOn;
    }

    public Integer getWeeks() {
        return weeks;
    }

    public void setWeeks(Integer weeks) {
        this.weeks = weeks;
    }

    public LocalDate getDecidedOn() {
        return decidedOn;
    }

    public void setDecidedOn(LocalDate decidedOn) {
        this.decidedOn = decidedOn;
    }

    public String getExtendReason() {
        return extendReason;
    }

    public void setExtendReason(String extendReason) {
        this.extendReason = extendReason;
    }
}
