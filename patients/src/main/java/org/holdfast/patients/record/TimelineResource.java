package org.holdfast.patients.record;

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
import org.holdfast.patients.api.TimelineEntry;
import org.holdfast.platform.rest.Listing;
import org.holdfast.platform.rest.Page;

/** Everything that happened to a patient, newest first. */
@Path("patients/{id}/timeline")
@Produces("application/json")
@RequestScoped
public class TimelineResource {
    /** More than a life in care has brought anyone yet. */
    private static final int MOST = 10_000;

    private final RecordDesk desk;
    private final Patients patients;

    @Inject
    TimelineResource(RecordDesk desk, Patients patients) {
        this.desk = desk;
        this.patients = patients;
    }

    @GET
    @RolesAllowed({CLINICIAN, SUPERVISOR})
    public Page<TimelineEntry> timeline(@PathParam("id") String id, @BeanParam Listing page) {
        List<TimelineEntry> all = desk.timeline(patients.named(id), MOST).entries();
        List<TimelineEntry> rows =
                all.stream().skip(page.offset()).limit(page.limit() + 1L).toList();
        return page.byOffset(rows, all.size());
    }
}
