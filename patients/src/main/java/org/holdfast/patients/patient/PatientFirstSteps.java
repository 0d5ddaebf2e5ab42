package org.holdfast.patients.patient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.holdfast.platform.database.Sql;
import org.holdfast.platform.page.FirstStep;
import org.holdfast.platform.page.FirstSteps;

/** Last of all a new service needs the people it is there for. */
@ApplicationScoped
class PatientFirstSteps implements FirstSteps {
    private final Sql sql;

    @Inject
    PatientFirstSteps(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<FirstStep> steps() {
        boolean here = sql.one("SELECT p.id FROM patients.patient p LIMIT 1", row -> Sql.uuid(row, "id"))
                .isPresent();
        return List.of(new FirstStep("firstSteps.patients", "/platform/import.xhtml?dataset=patients", here));
    }
}
