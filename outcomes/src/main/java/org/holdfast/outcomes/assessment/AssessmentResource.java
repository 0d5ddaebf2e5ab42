package org.holdfast.outcomes.assessment;

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
import java.util.List;
import java.util.Set;
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

/** What a patient answered to questionnaires, with the scores, through the API. */
@Path("patients/{id}/assessments")
@Produces("application/json")
@Consumes("application/json")
@RequestScoped
public class AssessmentResource {
    /**
     * Answers to be recorded.
     *
     * @param instrument its code, as in the import: {@code CORE-10}
     * @param version of the definition that was answered; left out, the one in use
     * @param completedOn an ISO date
     * @param items the answers in the items' order, null where one was not answered; those at the end may be left out
     * @param notApplicable the numbers of the items that were said not to apply, where the instrument allows it
     */
    public record Body(
            String instrument,
            Integer version,
            LocalDate completedOn,
            List<Integer> items,
            Set<Integer> notApplicable) {
        AssessmentFacts facts() {
            return new AssessmentFacts(instrument, version, completedOn, items, notApplicable);
        }
    }

    /**
     * An assessment as it should have been, all of it, and why it is corrected.
     *
     * @param instrumentVersion left out, the one it has
     */
    @Echo(AssessmentRow.class)
    public record Correction(
            String instrument,
            Integer instrumentVersion,
            LocalDate completedOn,
            List<Integer> items,
            Set<Integer> notApplicable,
            String reason) {
        AssessmentFacts facts() {
            return new AssessmentFacts(instrument, instrumentVersion, completedOn, items, notApplicable);
        }
    }

    private final AssessmentDesk desk;
    private final Patients patients;
    private final Once once;

    @Inject
    AssessmentResource(AssessmentDesk desk, Patients patients, Once once) {
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
                "assessment of " + patient,
                body,
                () -> desk.record(Ids.next(), patient, Answers.given(body).facts()));
        return Answers.made(address, desk.read(patient, made));
    }

    /** The newest first, those struck out too. */
    @GET
    @RolesAllowed({CLINICIAN, SUPERVISOR})
    public Page<AssessmentRow> all(@PathParam("id") String id, @BeanParam Listing page) {
        PatientId patient = patients.named(id);
        int limit = page.limit();
        return Answers.page(page, after -> desk.page(patient, after, limit), desk.total(patient));
    }

    @GET
    @Path("{assessment}")
    @RolesAllowed({CLINICIAN, SUPERVISOR})
    public Response read(@PathParam("id") String id, @PathParam("assessment") String assessment) {
        return Answers.of(desk.read(patients.named(id), Address.id(assessment)));
    }

    /** What it said before it was corrected, the latest first. */
    @GET
    @Path("{assessment}/earlier")
    @RolesAllowed({CLINICIAN, SUPERVISOR})
    public Page<Earlier<AssessmentRow>> earlier(
            @PathParam("id") String id, @PathParam("assessment") String assessment, @BeanParam Listing page) {
        return page.part(desk.whole(patients.named(id), Address.id(assessment)).earlier());
    }

    @PUT
    @Path("{assessment}")
    @RolesAllowed({CLINICIAN, SUPERVISOR})
    public Response correct(
            @PathParam("id") String id,
            @PathParam("assessment") String assessment,
            Correction body,
            @HeaderParam("If-Match") String ifMatch) {
        int seen = Answers.expected(ifMatch);
        PatientId patient = patients.named(id);
        desk.correct(patient, Address.id(assessment), seen, Answers.given(body).facts(), body.reason());
        return Answers.of(desk.read(patient, Address.id(assessment)));
    }

    /** Entered in error: stays readable with the reason, and counts nowhere. */
    @POST
    @Path("{assessment}/strike-out")
    @RolesAllowed({CLINICIAN, SUPERVISOR})
    public Response strikeOut(
            @PathParam("id") String id,
            @PathParam("assessment") String assessment,
            Answers.Because body,
            @HeaderParam("If-Match") String ifMatch) {
        PatientId patient = patients.named(id);
        desk.strikeOut(
                patient,
                Address.id(assessment),
                Answers.seen(ifMatch),
                Answers.given(body).reason());
        return Answers.of(desk.read(patient, Address.id(assessment)));
    }
}
