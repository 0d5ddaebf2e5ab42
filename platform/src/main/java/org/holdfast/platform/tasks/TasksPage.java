package org.holdfast.platform.tasks;

import jakarta.annotation.security.RolesAllowed;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.page.Route;
import org.holdfast.platform.page.Screen;

/** What I owe, or what my teams owe; a task is finished on the spot by saying what came of it. */
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
    private String whose;
    private UUID finishing;
    private String outcome;
    private transient List<TaskGroup> groups;

    @Inject
    TasksPage(TaskDesk desk, Screen screen) {
        this.desk = desk;
        this.screen = screen;
    }

    public List<TaskGroup> getGroups() {
        if (groups == null) groups = isTeam() ? desk.ofMyTeams() : desk.mine();
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
        return screen.go(() -> {
            desk.take(task);
            screen.done("task.taken");
            return here();
        });
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

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(String outcome) {
        this.outcome = outcome;
    }
}
