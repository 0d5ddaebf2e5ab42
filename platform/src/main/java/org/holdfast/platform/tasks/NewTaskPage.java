package org.holdfast.platform.tasks;

import jakarta.annotation.security.RolesAllowed;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.access.Who;
import org.holdfast.platform.page.Route;
import org.holdfast.platform.page.Screen;
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
public class NewTaskPage extends AskingPage {
    private static final long serialVersionUID = 1L;

    private final transient TaskDesk desk;
    private final transient Who who;
    private String about;

    @Inject
    NewTaskPage(TaskDesk desk, Screen screen, Words words, Who who) {
        super(desk, screen, words);
        this.desk = desk;
        this.who = who;
    }

    public String raise() {
        boolean nobody = about == null || about.isBlank();
        return raise(
                () -> nobody ? Optional.empty() : Optional.of(desk.find(about)),
                "/platform/tasks.xhtml?faces-redirect=true");
    }

    /** Whoever opens records may ask for something about one. */
    public boolean isMayBeAbout() {
        return who.has(Role.CLINICIAN) || who.has(Role.SUPERVISOR);
    }

    public String getAbout() {
        return about;
    }

    public void setAbout(String about) {
        this.about = about;
    }
}
