package org.holdfast.outcomes.contact;

import static org.holdfast.platform.access.Role.Names.CLINICIAN;
import static org.holdfast.platform.access.Role.Names.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.UUID;
import org.holdfast.outcomes.entry.Address;
import org.holdfast.outcomes.entry.Answers;
import org.holdfast.outcomes.entry.Earlier;
import org.holdfast.patients.api.PatientId;
import org.holdfast.patients.api.Patients;
import org.holdfast.platform.Ids;
import org.holdfast.platform.rest.Echo;
import org.holdfast.platform.rest.Listing;
import org.holdfast.platform.rest.Once;
import org.holdfast.platform.rest.Page;

/** A patient's contacts with other services, through the API. */
@Path("patients/{id}/contacts")
@Produces("application/json")
@Consumes("application/json")
@RequestScoped
public class ContactResource {
    /** A contact to be recorded. Dates are ISO dates; {@code type} as in the import. */
    public record Body(String type, LocalDate startedOn, LocalDate endedOn, String source) {
        ContactFacts facts() {
            return new ContactFacts(type, startedOn, endedOn, source);
        }
    }

    /** A contact as it should have been, all of it, and why it is corrected. */
    @Echo(ContactRow.class)
    public record Correction(String type, LocalDate startedOn, LocalDate endedOn, String source, String reason) {
        ContactFacts facts() {
            return new ContactFacts(type, startedOn, endedOn, source);
        }
    }

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
    @RolesAllowed({CLINICIAN, SUPERVISOR})
    public Response record(
            @PathParam("id") String id,
            Body body,
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            @Context UriInfo address) {
        PatientId patient = patients.named(id);
        UUID made = once.make(
                idempotencyKey,
                "contact of " + patient,
                body,
                () -> desk.record(Ids.next(), patient, Answers.given(body).facts()));
        return Answers.made(address, desk.read(patient, made));
    }

    /** The newest first, those struck out too. */
    @GET
    @RolesAllowed({CLINICIAN, SUPERVISOR})
    public Page<ContactRow> all(@PathParam("id") String id, @BeanParam Listing page) {
        PatientId patient = patients.named(id);
        int limit = page.limit();
        return Answers.page(page, after -> desk.page(patient, after, limit), desk.total(patient));
    }

    @GET
    @Path("{contact}")
    @RolesAllowed({CLINICIAN, SUPERVISOR})
    public Response read(@PathParam("id") String id, @PathParam("contact") String contact) {
        return Answers.of(desk.read(patients.named(id), Address.id(contact)));
    }

    /** What it said before it was corrected, the latest first. */
    @GET
    @Path("{contact}/earlier")
    @RolesAllowed({CLINICIAN, SUPERVISOR})
    public Page<Earlier<ContactRow>> earlier(
            @PathParam("id") String id, @PathParam("contact") String contact, @BeanParam Listing page) {
        return page.part(desk.whole(patients.named(id), Address.id(contact)).earlier());
    }

    @PUT
    @Path("{contact}")
    @RolesAllowed({CLINICIAN, SUPERVISOR})
    public Response correct(
            @PathParam("id") String id,
            @PathParam("contact") String contact,
            Correction body,
            @HeaderParam("If-Match") String ifMatch) {
        int seen = Answers.expected(ifMatch);
        PatientId patient = patients.named(id);
        desk.correct(patient, Address.id(contact), seen, Answers.given(body).facts(), body.reason());
        return Answers.of(desk.read(patient, Address.id(contact)));
    }

    /** Entered in error: stays readable with the reason, and counts nowhere. */
    @POST
    @Path("{contact}/strike-out")
    @RolesAllowed({CLINICIAN, SUPERVISOR})
    public Response strikeOut(
            @PathParam("id") String id,
            @PathParam("contact") String contact,
            Answers.Because body,
            @HeaderParam("If-Match") String ifMatch) {
        PatientId patient = patients.named(id);
        desk.strikeOut(
                patient,
                Address.id(contact),
                Answers.seen(ifMatch),
                Answers.given(body).reason());
        return Answers.of(desk.read(patient, Address.id(contact)));
    }
}
