package org.holdfast.patients.diagnosis;

import static org.holdfast.platform.access.Role.Names.CLINICIAN;
import static org.holdfast.platform.access.Role.Names.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.holdfast.patients.api.Patients;
import org.holdfast.platform.rest.Listing;
import org.holdfast.platform.rest.Page;

/** A patient's diagnoses through the API, newest first, those struck out too. */
@Path("patients/{id}/diagnoses")
@Produces("application/json")
@RequestScoped
public class DiagnosisResource {
    private final DiagnosisDesk desk;
    private final Patients patients;

    @Inject
    DiagnosisResource(DiagnosisDesk desk, Patients patients) {
        this.desk = desk;
        this.patients = patients;
    }

    @GET
    @RolesAllowed({CLINICIAN, SUPERVISOR})
    public Page<DiagnosisRow> list(@PathParam("id") String id, @BeanParam Listing page) {
        List<DiagnosisRow> all = desk.read(patients.named(id));
        return page.byOffset(
                all.stream().skip(page.offset()).limit(page.limit() + 1L).toList(), all.size());
    }
}
