package org.holdfast.outcomes.assessment;

import static org.holdfast.platform.access.Role.Names.CLINICIAN;
import static org.holdfast.platform.access.Role.Names.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.holdfast.outcomes.entry.CorrectionPage;
import org.holdfast.outcomes.entry.Whole;
import org.holdfast.patients.api.PatientId;
import org.holdfast.platform.page.Route;
import org.holdfast.platform.page.Screen;

/** Correcting answers, with their earlier versions. They stay answers to the version of the instrument they were given to. */
@Named
@ViewScoped
@Route("/outcomes/correct-assessment.xhtml")
@RolesAllowed({CLINICIAN, SUPERVISOR})
public class CorrectAssessmentPage extends CorrectionPage<AssessmentRow> {
    private final transient AssessmentDesk desk;
    private final transient AssessmentWords said;
    private AssessmentForm form;

    @Inject
    CorrectAssessmentPage(AssessmentDesk desk, AssessmentWords said, Screen screen) {
        super(screen);
        this.desk = desk;
        this.said = said;
    }

    @Override
    protected String kind() {
        return AssessmentDesk.KIND;
    }

    @Override
    protected Whole<AssessmentRow> read(PatientId of, UUID entry) {
        return desk.whole(of, entry);
    }

    @Override
    protected void fill(AssessmentRow entry) {
        form = desk.filled(entry);
    }

    @Override
    protected void correct(PatientId of, UUID entry, int version, String why) {
        desk.correct(of, entry, version, form.facts(), why);
    }

    @Override
    public String lines(AssessmentRow entry) {
        return said.lines(desk.filled(entry));
    }

    @Override
    protected String formLines() {
        return said.lines(form);
    }

    public AssessmentForm getForm() {
        return form;
    }
}
