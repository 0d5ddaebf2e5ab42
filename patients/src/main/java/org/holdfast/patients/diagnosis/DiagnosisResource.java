package org.holdfast.patients.diagnosis;

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
import java.util.UUID;
import org.holdfast.patients.api.PatientId;
import org.holdfast.patients.api.Patients;
import org.holdfast.patients.history.Earlier;
import org.holdfast.platform.Ids;
import org.holdfast.platform.Unknown;
import org.holdfast.platform.rest.Echo;
import org.holdfast.platform.rest.Listing;
import org.holdfast.platform.rest.Malformed;
import org.holdfast.platform.rest.Once;
import org.holdfast.platform.rest.Page;
import org.holdfast.platform.rest.Version;

/** A patient's diagnoses through the API: recorded, corrected, struck out, and what they said before. */
@Path("patients/{id}/diagnoses")
@Produces("application/json")
@RequestScoped
public class DiagnosisResource {
    /** A diagnosis to be recorded; names and words as in the import. Dates are ISO dates. */
    public record Body(
            LocalDate recordedOn,
            CodeSystem system,
            String code,
            String instrument,
            Integer criteriaMet,
            Integer axis2Count) {
        Diagnosis.Found found() {
            return new Diagnosis.Found(recordedOn, system, code, instrument, criteriaMet, axis2Count);
        }
    }

    /** A diagnosis as it should have been, all of it, and why it is corrected. */
    @Echo(DiagnosisRow.class)
    public record Correction(
            LocalDate recordedOn,
            CodeSystem system,
            String code,
            String instrument,
            Integer criteriaMet,
            Integer axis2Count,
            String reason) {
        Diagnosis.Found found() {
            return new Diagnosis.Found(recordedOn, system, code, instrument, criteriaMet, axis2Count);
        }
    }

    /** Why it is struck out. */
    public record Because(String reason) {}

    private final DiagnosisDesk desk;
    private final Patients patients;
    private final Once once;

    @Inject
    DiagnosisResource(DiagnosisDesk desk, Patients patients, Once once) {
        this.desk = desk;
        this.patients = patients;
        this.once = once;
    }

    /** The newest first, those struck out too. */
    @GET
    @RolesAllowed({CLINICIAN, SUPERVISOR})
    public Page<DiagnosisRow> list(@PathParam("id") String id, @BeanParam Listing page) {
        List<DiagnosisRow> all = desk.read(patients.named(id));
        return page.byOffset(
                all.stream().skip(page.offset()).limit(page.limit() + 1L).toList(), all.size());
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
        UUID made = once.make(idempotencyKey, "diagnosis of " + patient, body, () -> {
            UUID fresh = Ids.next();
            desk.record(fresh, patient, body.found());
            return fresh;
        });
        DiagnosisRow row = desk.one(patient, made);
        return Response.created(
                        address.getAbsolutePathBuilder().path(made.toString()).build())
                .entity(row)
                .tag(Version.tag(row.version()))
                .build();
    }

    @GET
    @Path("{diagnosis}")
    @RolesAllowed({CLINICIAN, SUPERVISOR})
    public Response read(@PathParam("id") String id, @PathParam("diagnosis") String diagnosis) {
        return answer(desk.one(patients.named(id), id(diagnosis)));
    }

    /** What it said before it was corrected, the latest first. */
    @GET
    @Path("{diagnosis}/earlier")
    @RolesAllowed({CLINICIAN, SUPERVISOR})
    public Page<Earlier<DiagnosisRow>> earlier(
            @PathParam("id") String id, @PathParam("diagnosis") String diagnosis, @BeanParam Listing page) {
        return page.part(desk.earlier(patients.named(id), id(diagnosis)));
    }

    @PUT
    @Path("{diagnosis}")
    @Consumes("application/json")
    @RolesAllowed({CLINICIAN, SUPERVISOR})
    public Response correct(
            @PathParam("id") String id,
            @PathParam("diagnosis") String diagnosis,
            Correction body,
            @HeaderParam("If-Match") String ifMatch) {
        if (body == null) throw new Malformed(null, "api.malformed");
        PatientId patient = patients.named(id);
        desk.correct(patient, id(diagnosis), Version.expected(ifMatch), body.found(), body.reason());
        return answer(desk.one(patient, id(diagnosis)));
    }

    /** Entered in error: stays readable with the reason, and counts nowhere. */
    @POST
    @Path("{diagnosis}/strike-out")
    @Consumes("application/json")
    @RolesAllowed({CLINICIAN, SUPERVISOR})
    public Response strikeOut(
            @PathParam("id") String id,
            @PathParam("diagnosis") String diagnosis,
            Because body,
            @HeaderParam("If-Match") String ifMatch) {
        if (body == null) throw new Malformed(null, "api.malformed");
        PatientId patient = patients.named(id);
        desk.strikeOut(patient, id(diagnosis), Version.seen(ifMatch).orElse(null), body.reason());
        return answer(desk.one(patient, id(diagnosis)));
    }

    private static Response answer(DiagnosisRow row) {
        return Response.ok(row).tag(Version.tag(row.version())).build();
    }

    /** @throws Unknown if it is none */
    static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException nonsense) {
            throw new Unknown("diagnosis");
        }
    }
}
