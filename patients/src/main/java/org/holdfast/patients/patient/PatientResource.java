package org.holdfast.patients.patient;

import static org.holdfast.platform.access.Role.Names.ADMIN;
import static org.holdfast.platform.access.Role.Names.CLINICIAN;
import static org.holdfast.platform.access.Role.Names.GOVERNANCE;
import static org.holdfast.platform.access.Role.Names.MANAGER;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.UUID;
import org.holdfast.patients.api.PatientId;
import org.holdfast.patients.api.Patients;
import org.holdfast.patients.history.Earlier;
import org.holdfast.platform.ChangedByAnother;
import org.holdfast.platform.Ids;
import org.holdfast.platform.Refused;
import org.holdfast.platform.people.Team;
import org.holdfast.platform.people.Teams;
import org.holdfast.platform.rest.Echo;
import org.holdfast.platform.rest.Listing;
import org.holdfast.platform.rest.Malformed;
import org.holdfast.platform.rest.Once;
import org.holdfast.platform.rest.Page;
import org.holdfast.platform.rest.Version;

/** Patients through the API: find, read, register and change. */
@Path("patients")
@Produces("application/json")
@RequestScoped
public class PatientResource {
    /**
     * A person to be registered or changed. Dates are ISO dates; whatever is left out is not known.
     *
     * @param patientKey the sender's stable key; one is made if it is left out. Only when registering
     * @param team the team_key of the team whose care the person comes into. Only when registering
     * @param restricted the person works here or is family of somebody who does. Only when registering
     */
    @Echo(PatientRecord.class)
    public record Body(
            String patientKey,
            String nhsNumber,
            String givenName,
            String familyName,
            String preferredName,
            LocalDate dateOfBirth,
            String gender,
            String ethnicity,
            String postcode,
            LocalDate diedOn,
            LocalDate observedUntil,
            String team,
            Boolean restricted) {
        Details details() {
            return Details.of(
                    givenName,
                    familyName,
                    preferredName,
                    nhsNumber,
                    dateOfBirth,
                    gender,
                    ethnicity,
                    postcode,
                    diedOn,
                    observedUntil);
        }
    }

    /**
     * A person found: no more than is needed to tell two people apart. All but id and access are null for a restricted
     * record that the bearer is not named on.
     *
     * @param team the name of the team that cares for them now or did last
     * @param access OPEN, DETAILS (not what was said), WITH_REASON, ALLOCATE, WHO_OPENED or NONE
     */
    public record Found(
            UUID id,
            String patientKey,
            String name,
            String legalName,
            LocalDate dateOfBirth,
            Integer age,
            String nhsNumber,
            String team,
            LocalDate diedOn,
            FoundRow.Way access) {
        static Found of(FoundRow row) {
            return new Found(
                    row.id(),
                    row.key(),
                    row.name(),
                    row.legal(),
                    row.born(),
                    row.age(),
                    row.nhsNumber() == null ? null : row.nhsNumber().replace(" ", ""),
                    row.team(),
                    row.diedOn(),
                    row.way());
        }
    }

    private final PatientDesk desk;
    private final FindDesk finding;
    private final Patients patients;
    private final Teams teams;
    private final Once once;

    @Inject
    PatientResource(PatientDesk desk, FindDesk finding, Patients patients, Teams teams, Once once) {
        this.desk = desk;
        this.finding = finding;
        this.patients = patients;
        this.teams = teams;
        this.once = once;
    }

    @GET
    @RolesAllowed({CLINICIAN, SUPERVISOR, MANAGER, ADMIN, GOVERNANCE})
    public Page<Found> find(@QueryParam("query") String query, @BeanParam Listing page) {
        if (query == null || query.isBlank()) throw new Malformed("query", "find.tooLittle.text");
        FoundPage found = finding.page(query, page.offset(), page.limit());
        return page.byOffset(found.rows().stream().map(Found::of).toList(), found.total());
    }

    @POST
    @Consumes("application/json")
    @RolesAllowed({CLINICIAN, SUPERVISOR, ADMIN})
    public Response register(
            Body body, @HeaderParam("Idempotency-Key") String idempotencyKey, @Context UriInfo address) {
        if (body == null) throw new Malformed(null, "api.malformed");
        UUID id = once.make(idempotencyKey, "patient", body, () -> desk.register(
                        Ids.next(),
                        body.patientKey(),
                        body.details(),
                        team(body.team()),
                        Boolean.TRUE.equals(body.restricted()))
                .value());
        PatientRecord made = desk.read(new PatientId(id));
        return Response.created(
                        address.getAbsolutePathBuilder().path(id.toString()).build())
                .entity(made)
                .tag(Version.tag(made.version()))
                .build();
    }

    @GET
    @Path("{id}")
    @RolesAllowed({CLINICIAN, SUPERVISOR, ADMIN})
    public Response read(@PathParam("id") String id) {
        PatientRecord patient = desk.read(patients.named(id));
        return Response.ok(patient).tag(Version.tag(patient.version())).build();
    }

    /** What the record said of them before, the latest first. */
    @GET
    @Path("{id}/earlier")
    @RolesAllowed({CLINICIAN, SUPERVISOR, ADMIN})
    public Page<Earlier<EarlierDetails>> earlier(@PathParam("id") String id, @BeanParam Listing page) {
        return page.part(desk.earlier(patients.named(id)));
    }

    /** Changes the details; {@code warnings} of the answer name what is recorded after a death. */
    @PUT
    @Path("{id}")
    @Consumes("application/json")
    @RolesAllowed({CLINICIAN, SUPERVISOR, ADMIN})
    public Response amend(@PathParam("id") String id, Body body, @HeaderParam("If-Match") String ifMatch) {
        if (body == null) throw new Malformed(null, "api.malformed");
        long seen = Version.expected(ifMatch);
        PatientId patient = patients.named(id);
        try {
            PatientRecord now = desk.amend(patient, body.details(), seen);
            return Response.ok(now).tag(Version.tag(now.version())).build();
        } catch (ChangedByAnother another) {
            throw new ChangedByAnother("patient", desk.read(patient).version());
        }
    }

    private UUID team(String key) {
        if (key == null || key.isBlank()) return null;
        return teams.byKey(key.strip()).map(Team::id).orElseThrow(() -> new Refused("patient.teamUnknown", key)
                .on("team"));
    }
}
