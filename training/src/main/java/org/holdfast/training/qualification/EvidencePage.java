package org.holdfast.training.qualification;

import static org.holdfast.platform.access.Role.Names.SUPERVISOR;
import static org.holdfast.platform.access.Role.Names.TRAINER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.access.Who;
import org.holdfast.platform.page.Route;
import org.holdfast.platform.page.Screen;
import org.holdfast.platform.people.StaffDirectory;
import org.holdfast.platform.people.StaffMember;
import org.holdfast.platform.words.Words;
import org.holdfast.therapy.api.TreatmentsGiven;
import org.holdfast.training.qualification.Qualification.TopicKind;

/** Recording something that somebody can show: {@code ?staff=…&kind=course}. A supervisor notes supervision only. */
@Named
@ViewScoped
@Route("/training/evidence.xhtml")
@RolesAllowed({SUPERVISOR, TRAINER})
public class EvidencePage implements Serializable {
    private static final List<String> KINDS = List.of("statement", "course", "treatment", "recording", "supervision");
    private static final List<String> OF_A_SUPERVISOR = List.of("supervision");

    private final EvidenceDesk desk;
    private final StaffDirectory directory;
    private final Screen screen;
    private final Words words;
    private final Who who;
    private String staff;
    private String kind;
    private String topic;
    private LocalDate on;
    private LocalDate until;
    private LocalDate startedOn;
    private LocalDate endedOn;
    private Integer days;
    private Integer liveHours;
    private Integer selfGuidedHours;
    private Integer modules;
    private boolean whole;
    private String episode;
    private String treated;
    private Setting setting = Setting.INDIVIDUAL;
    private boolean primary;
    private LocalDate sessionOn;
    private Integer minutes = 15;
    private Medium medium = Medium.VIDEO;
    private LocalDate ratedOn;
    private String rater;
    private String session;

    @Inject
    EvidencePage(EvidenceDesk desk, StaffDirectory directory, Screen screen, Words words, Who who) {
        this.desk = desk;
        this.directory = directory;
        this.screen = screen;
        this.words = words;
        this.who = who;
    }

    private UUID id() {
        return QualificationsPage.id(staff);
    }

    public String getName() {
        return desk.name(id());
    }

    public List<String> getKinds() {
        return who.has(Role.TRAINER) ? KINDS : OF_A_SUPERVISOR;
    }

    public Map<String, String> getTopics() {
        Map<String, String> choices = new LinkedHashMap<>();
        desk.topics("course".equals(getKind()) ? TopicKind.COURSE : TopicKind.STATEMENT)
                .forEach(one -> choices.put(one.id(), one.name()));
        return choices;
    }

    /** Treatments by episode; nothing says whose they are. */
    public Map<String, String> getEpisodes() {
        Map<String, String> choices = new LinkedHashMap<>();
        for (TreatmentsGiven.Given one : desk.given(id()).values())
            choices.put(
                    one.episodeId().toString(),
                    words.format(
                            one.endedOn() == null ? "evidence.treatment.running" : "evidence.treatment.ended",
                            one.programme(),
                            one.startedOn(),
                            one.alone(),
                            one.inGroup(),
                            one.endedOn()));
        return choices;
    }

    /** The treatments that were recorded, by their entry. */
    public Map<String, String> getTreatments() {
        Map<UUID, TreatmentsGiven.Given> given = desk.given(id());
        Map<String, String> choices = new LinkedHashMap<>();
        for (Evidence.Treatment one : desk.treatments(id())) {
            TreatmentsGiven.Given of = given.get(one.episode());
            choices.put(
                    one.id().toString(),
                    words.format(
                            of == null ? "qualification.entry.treatment" : "evidence.treated.choice",
                            one.setting(),
                            one.on(),
                            of == null ? "" : of.programme(),
                            of == null ? 0 : one.setting() == Setting.GROUP ? of.inGroup() : of.alone()));
        }
        return choices;
    }

    public Map<String, String> getSessions() {
        Map<String, String> choices = new LinkedHashMap<>();
        for (HeldRow one : desk.withoutTreatment(id()))
            choices.put(
                    one.id().toString(),
                    words.format("evidence.supervision.session", one.heldOn(), one.minutes(), one.supervisorName()));
        return choices;
    }

    public Map<String, String> getRaters() {
        Map<String, String> choices = new LinkedHashMap<>();
        for (StaffMember one : directory.active())
            if (!one.id().equals(id())) choices.put(one.id().toString(), one.name());
        return choices;
    }

    public Setting[] getSettings() {
        return Setting.values();
    }

    public Medium[] getMedia() {
        return Medium.values();
    }

    public String save() {
        return screen.go(() -> {
            switch (getKind()) {
                case "course" ->
                    desk.course(
                            id(),
                            topic,
                            startedOn,
                            endedOn,
                            none(days),
                            none(liveHours),
                            none(selfGuidedHours),
                            none(modules),
                            whole);
                case "treatment" -> desk.treatment(id(), uuid(episode), setting, primary);
                case "recording" ->
                    desk.rated(id(), uuid(treated), sessionOn, none(minutes), medium, ratedOn, uuid(rater));
                case "supervision" -> desk.about(id(), uuid(session), uuid(treated));
                default -> desk.state(id(), topic, on, until);
            }
            screen.done("evidence.recorded");
            return "/training/qualifications.xhtml?staff=" + staff + "&faces-redirect=true";
        });
    }

    private static int none(Integer number) {
        return number == null ? 0 : number;
    }

    private static UUID uuid(String chosen) {
        return chosen == null || chosen.isEmpty() ? null : QualificationsPage.id(chosen);
    }

    public String getStaff() {
        return staff;
    }

    public void setStaff(String staff) {
        this.staff = staff;
    }

    public String getKind() {
        return kind != null && getKinds().contains(kind) ? kind : getKinds().get(0);
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getTopic() {
        return topic;
    }

    public void setTopic(String topic) {
        this.topic = topic;
    }

    public LocalDate getOn() {
        return on;
    }

    public void setOn(LocalDate on) {
        this.on = on;
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
    }

    public LocalDate getStartedOn() {
        return startedOn;
    }

    public void setStartedOn(LocalDate startedOn) {
        this.startedOn = startedOn;
    }

    public LocalDate getEndedOn() {
        return endedOn;
    }

    public void setEndedOn(LocalDate endedOn) {
        this.endedOn = endedOn;
    }

    public Integer getDays() {
        return days;
    }

    public void setDays(Integer days) {
        this.days = days;
    }

    public Integer getLiveHours() {
        return liveHours;
    }

    public void setLiveHours(Integer liveHours) {
        this.liveHours = liveHours;
    }

    public Integer getSelfGuidedHours() {
        return selfGuidedHours;
    }

    public void setSelfGuidedHours(Integer selfGuidedHours) {
        this.selfGuidedHours = selfGuidedHours;
    }

    public Integer getModules() {
        return modules;
    }

    public void setModules(Integer modules) {
        this.modules = modules;
    }

    public boolean isWhole() {
        return whole;
    }

    public void setWhole(boolean whole) {
        this.whole = whole;
    }

    public String getTreated() {
        return treated;
    }

    public void setTreated(String treated) {
        this.treated = treated;
    }

    public String getEpisode() {
        return episode;
    }

    public void setEpisode(String episode) {
        this.episode = episode;
    }

    public Setting getSetting() {
        return setting;
    }

    public void setSetting(Setting setting) {
        this.setting = setting;
    }

    public boolean isPrimary() {
        return primary;
    }

    public void setPrimary(boolean primary) {
        this.primary = primary;
    }

    public LocalDate getSessionOn() {
        return sessionOn;
    }

    public void setSessionOn(LocalDate sessionOn) {
        this.sessionOn = sessionOn;
    }

    public Integer getMinutes() {
        return minutes;
    }

    public void setMinutes(Integer minutes) {
        this.minutes = minutes;
    }

    public Medium getMedium() {
        return medium;
    }

    public void setMedium(Medium medium) {
        this.medium = medium;
    }

    public LocalDate getRatedOn() {
        return ratedOn;
    }

    public void setRatedOn(LocalDate ratedOn) {
        this.ratedOn = ratedOn;
    }

    public String getRater() {
        return rater;
    }

    public void setRater(String rater) {
        this.rater = rater;
    }

    public String getSession() {
        return session;
    }

    public void setSession(String session) {
        this.session = session;
    }
}
