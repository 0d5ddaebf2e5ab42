package org.holdfast.patients.record;

import static org.holdfast.platform.access.Role.Names.CLINICIAN;
import static org.holdfast.platform.access.Role.Names.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.holdfast.platform.page.Route;
import org.holdfast.platform.page.Screen;
import org.holdfast.platform.tasks.AskingPage;
import org.holdfast.platform.tasks.TaskDesk;
import org.holdfast.platform.words.Words;

/** Asking a colleague, or oneself, for something about this patient. */
@Named
@ViewScoped
@Route("/patients/task.xhtml")
@RolesAllowed({CLINICIAN, SUPERVISOR})
public class TaskPage extends AskingPage {
    private static final long serialVersionUID = 1L;

    private final transient RecordFrame frame;

    @Inject
    TaskPage(TaskDesk desk, Screen screen, Words words, RecordFrame frame) {
        super(desk, screen, words);
        this.frame = frame;
    }

    public String raise() {
        return raise(
                () -> Optional.of(frame.getPatient().value()),
                "/patients/patient.xhtml?patient=" + frame.getPatient() + "&faces-redirect=true");
    }
}
