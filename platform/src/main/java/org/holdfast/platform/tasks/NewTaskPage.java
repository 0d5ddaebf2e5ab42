package org.holdfast.platform.tasks;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.RolesAllowed;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.holdfast.platform.Ids;
import org.holdfast.platform.Unknown;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.access.Who;
import org.holdfast.platform.page.Route;
import org.holdfast.platform.page.Screen;
import org.holdfast.platform.tags.Option;
import org.holdfast.platform.words.Words;

/** Asking somebody of one's teams, or oneself, for something by a certain day. */
@Named
@ViewScoped
@Route("/platform/new-task.xhtml")
@RolesAllowed({
    Role.Names.CLINICIAN,
    Role.Names.SUPERVISOR,
    Role.Names.MANAGER,
    Role.Names.TRAINER,
    Role.Names.GOVERNANCE,
    Role.Names.ADMIN
})
public class NewTaskPage implements Serializable {
    private static final long serialVersionUID = 1L;

    private final transient TaskDesk desk;
    private final transient Screen screen;
    private final transient Words words;
    private final transient Who who;
    private final UUID id = Ids.next();
    private UUID patient;
    private AboutRecord whose;
    private String about;
    private String title;
    private String detail;
    private LocalDate dueOn;
    private UUID owner;

    @Inject
    NewTaskPage(TaskDesk desk, Screen screen, Words words, Who who) {
        this.desk = desk;
        this.screen = screen;
        this.words = words;
        this.who = who;
    }

    @PostConstruct
    void arrive() {
        String asked = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("patient");
        if (asked == null || asked.isBlank()) return;
        try {
            patient = UUID.fromString(asked.strip());
        } catch (IllegalArgumentException malformed) {
            throw new Unknown("record " + asked);
        }
        whose = desk.whose(new TaskRecord(patient));
    }

    public String raise() {
        return screen.go(() -> {
            UUID record = patient == null && about != null && !about.isBlank() ? desk.find(about) : patient;
            Asked asked = new Asked(id, title, detail, dueOn, owner);
            if (record == null) desk.raise(asked);
            else desk.raiseAbout(new TaskRecord(record), asked);
            screen.done("newTask.done");
            return getHome() + (whose == null ? "?" : "&") + "faces-redirect=true";
        });
    }

    static List<Option> options(List<Colleague> colleagues, Words words) {
        return colleagues.stream()
                .map(one -> new Option(one.id(), one.isTeam() ? words.say("task.anyoneOf", one.name()) : one.name()))
                .toList();
    }

    public List<Option> getColleagues() {
        return options(desk.colleagues(), words);
    }

    /** Whoever opens records may ask for something about one. */
    public boolean isMayBeAbout() {
        return patient == null && (who.has(Role.CLINICIAN) || who.has(Role.SUPERVISOR));
    }

    public UUID getPatient() {
        return patient;
    }

    /** Whose record it is about, or null. */
    public AboutRecord getWhose() {
        return whose;
    }

    /** Where the asker came from: the record, or their own tasks. */
    public String getHome() {
        return whose == null ? "/platform/tasks.xhtml" : whose.page();
    }

    public String getAbout() {
        return about;
    }

    public void setAbout(String about) {
        this.about = about;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getDetail() {
        return detail;
    }

    public void setDetail(String detail) {
        this.detail = detail;
    }

    public LocalDate getDueOn() {
        return dueOn;
    }

    public void setDueOn(LocalDate dueOn) {
        this.dueOn = dueOn;
    }

    public UUID getOwner() {
        return owner;
    }

    public void setOwner(UUID owner) {
        this.owner = owner;
    }
}
