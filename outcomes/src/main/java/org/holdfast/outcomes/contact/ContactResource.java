package org.holdfast.outcomes.contact;

import static org.holdfast.platform.access.Role.Names.CLINICIAN;
import static org.holdfast.platform.access.Role.Names.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.holdfast.patients.api.PatientId;
import org.holdfast.patients.api.Patients;
import org.holdfast.platform.Ids;
import org.holdfast.platform.Unknown;
import org.holdfast.platform.rest.Malformed;
import org.holdfast.platform.rest.Once;
import org.holdfast.platform.rest.Page;

/** A patient's contacts with other services, through the API. */
@Path("patients/{id}/contacts")
@Produces("application/json")
@RequestScoped
public class ContactResource {
    /** A contact to be recorded. Dates are ISO dates; {@code type} as in the import. */
    public record Body(String type, LocalDate startedOn, LocalDate endedOn, String source) {}

    private final ContactDesk desk;
    private final Patients patients;
    private final Once once;

    @Inject
    ContactResource(ContactDesk desk, Patients patients, Once once) {
        this.desk = desk;
        this.patients = patients;
        this.once = once;
    }

    @POST
    @Consumes("application/json")
    @RolesAllowed({CLINICIAN, SUPERVISOR})
    public Response record(
            @PathParam("id") String id,
            Body body,
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            @Context UriInfo address) {
        if (body == null) throw new Malformed(null, "api.malformed");
        PatientId patient = patients.named(id);
        UUID made = once.make(
                idempotencyKey,
                "contact of " + patient,
                body,
                () -> desk.record(
                        Ids.next(),
                        patient,
                        new ContactFacts(body.type(), body.startedOn(), body.endedOn(), body.source())));
        return Response.created(
                        address.getAbsolutePathBuilder().path(made.toString()).build())
                .entity(desk.read(patient, made))
                .build();
    }

    @GET
    @RolesAllowed({CLINICIAN, SUPERVISOR})
    public Page<ContactRow> all(@PathParam("id") String id) {
        List<ContactRow> rows = desk.all(patients.named(id));
        return new Page<>(rows, rows.size(), null);
    }

    @GET
    @Path("{contact}")
    @RolesAllowed({CLINICIAN, SUPERVISOR})
    public ContactRow read(@PathParam("id") String id, @PathParam("contact") String contact) {
        try {
            return desk.read(patients.named(id), UUID.fromString(contact));
        } catch (IllegalArgumentException nonsense) {
            throw new Unknown("contact");
        }
    }
}
