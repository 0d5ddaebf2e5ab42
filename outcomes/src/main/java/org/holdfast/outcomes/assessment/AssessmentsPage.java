package org.holdfast.outcomes.assessment;

import static org.holdfast.platform.access.Role.Names.CLINICIAN;
import static org.holdfast.platform.access.Role.Names.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.holdfast.outcomes.entry.After;
import org.holdfast.outcomes.entry.ListPage;
import org.holdfast.patients.api.PatientId;
import org.holdfast.platform.page.Route;

/** What a patient answered to questionnaires, on the tab of the record. */
@Named
@RequestScoped
@Route("/outcomes/record.xhtml")
@RolesAllowed({CLINICIAN, SUPERVISOR})
public class AssessmentsPage extends ListPage<AssessmentRow> {
    private final AssessmentDesk desk;

    @Inject
    AssessmentsPage(AssessmentDesk desk) {
        this.desk = desk;
    }

    @Override
    protected String parameter() {
        return "assessmentsAfter";
    }

    @Override
    protected List<AssessmentRow> page(PatientId of, After after, int limit) {
        return desk.page(of, after, limit);
    }
}
