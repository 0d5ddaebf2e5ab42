package org.holdfast.platform.tasks;

import jakarta.annotation.security.RolesAllowed;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.page.Route;
import org.holdfast.platform.page.Screen;
import org.holdfast.platform.tags.Option;
import org.holdfast.platform.words.Words;

/** What I owe, or what my teams owe; a task is finished on the spot by saying what came of it, or handed on. */
@Named
@ViewScoped
@Route("/platform/tasks.xhtml")
@RolesAllowed({
    Role.Names.CLINICIAN,
    Role.Names.SUPERVISOR,
    Role.Names.MANAGER,
    Role.Names.TRAINER,
    Role.Names.GOVERNANCE,
    Role.Names.ADMIN
})
public class TasksPage implements Serializable {
    private static final long serialVersionUID = 1L;

    private final TaskDesk desk;
    private final Screen screen;
    private final Words words;
    /** Who had what when the page was opened, so that two people do not take one task. */
    private final Map<UUID, UUID> seen = new HashMap<>();

    private String whose;
    private UUID finishing;
    private UUID handing;
    private UUID to;
    private String outcome;
    private transient List<TaskGroup> groups;

    @Inject
    TasksPage(TaskDesk desk, Screen screen, Words words) {
        this.desk = desk;
        this.screen = screen;
        this.words = words;
    }

    public List<TaskGroup> getGroups() {
        if (groups == null) {
            groups = isTeam() ? desk.ofMyTeams() : desk.mine();
            for (TaskGroup group : groups) for (TaskRow row : group.rows()) seen.putIfAbsent(row.id(), row.ownerId());
        }
        return groups;
    }

    public List<DoneRow> getLately() {
        return desk.lately();
    }

    public int getCount() {
        return getGroups().stream().mapToInt(group -> group.rows().size()).sum();
    }

    public boolean isTeam() {
        return "team".equals(whose);
    }

    public String finish() {
        return screen.go(() -> {
            desk.finish(finishing, outcome);
            screen.done("task.finished");
            return here();
        });
    }

    public String take(UUID task) {
        return lookAgainUnless(screen.go(() -> {
            desk.take(task, seen.get(task));
            screen.done("task.taken");
            return here();
        }));
    }

    /** Somebody else was first: what they did is shown. */
    private String lookAgainUnless(String done) {
        if (done == null) {
            groups = null;
            seen.clear();
        }
        return done;
    }

    public String handOn() {
        return lookAgainUnless(screen.go(() -> {
            desk.handOn(handing, seen.get(handing), to);
            screen.done("task.handedOn");
            return here();
        }));
    }

    public List<Option> getColleagues() {
        return AskingPage.options(desk.colleagues(), words);
    }

    private String here() {
        return "/platform/tasks.xhtml?faces-redirect=true" + (isTeam() ? "&whose=team" : "");
    }

    public String getWhose() {
        return whose;
    }

    public void setWhose(String whose) {
        this.whose = whose;
    }

    public UUID getFinishing() {
        return finishing;
    }

    public void setFinishing(UUID finishing) {
        this.finishing = finishing;
    }

    public UUID getHanding() {
        return handing;
    }

    public void setHanding(UUID handing) {
        this.handing = handing;
    }

    public UUID getTo() {
        return to;
    }

    public void setTo(UUID to) {
        this.to = to;
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(String outcome) {
        this.outcome = outcome;
    }
}
